/// Addresses of people in published texts, kept out of what is shown to others.
enum Contacts {
    /// A text with the local part of each mail address replaced by `***`; its length tells nothing.
    static func redacted(_ text: [UInt8]) -> [UInt8] {
        redacted(text) { $0 }
    }

    /// A TLS-RPT record without local parts, and without the queries of its `https` targets, which hold customers' keys.
    static func redactedReport(_ text: [UInt8]) -> [UInt8] {
        redacted(text) { word in
            guard word.lowercased().contains("https:"), let query = word.firstIndex(of: UInt8(ascii: "?")) else {
                return word
            }
            return word[..<query] + [UInt8(ascii: "?")] + stars
        }
    }

    private static let stars = Array("***".utf8)
    private static let separators = Array(" \t\r\n,;<>()|".utf8)

    /// Words stand between white space, commas and semicolons, which part the targets of a `rua` (RFC 8460, 3).
    private static func redacted(
        _ text: [UInt8], _ change: (ArraySlice<UInt8>) -> ArraySlice<UInt8>
    ) -> [UInt8] {
        var result: [UInt8] = []
        var word = text.startIndex
        var isQuoted = false
        for place in text.indices {
            // A quoted local part may hold what parts words elsewhere (RFC 5321, 4.1.2).
            if text[place] == UInt8(ascii: "\"") { isQuoted = isQuoted ? false : closesBeforeAt(text[place...]) }
            guard !isQuoted, separators.contains(text[place]) else { continue }
            result += localPartRedacted(change(text[word..<place])) + [text[place]]
            word = place + 1
        }
        return result + localPartRedacted(change(text[word...]))
    }

    /// Whether the quotation mark at the beginning opens a local part: the next one is followed by an `@`.
    private static func closesBeforeAt(_ text: ArraySlice<UInt8>) -> Bool {
        guard let close = text.dropFirst().firstIndex(of: UInt8(ascii: "\"")) else { return false }
        return text[(close + 1)...].first == UInt8(ascii: "@")
    }

    private static func localPartRedacted(_ word: ArraySlice<UInt8>) -> [UInt8] {
        guard let at = lastAt(word) else { return Array(word) }
        return word[..<start(word[..<at])] + stars + word[at...]
    }

    /// The last `@` of a word, plain or percent-encoded.
    private static func lastAt(_ word: ArraySlice<UInt8>) -> Int? {
        let plain = word.lastIndex(of: UInt8(ascii: "@"))
        let encoded = word.indices.last { word[$0...].starts(with: Array("%40".utf8)) }
        return [plain, encoded].compactMap(\.self).max()
    }

    /// Where the local part begins: behind a scheme, else behind the name of a field.
    private static func start(_ word: ArraySlice<UInt8>) -> Int {
        let lower = Array(word.lowercased().utf8)
        for mark in ["mailto:", "://"] {
            let mark = Array(mark.utf8)
            let place = lower.indices.last { lower[$0...].starts(with: mark) }
            if let place { return word.startIndex + place + mark.count }
        }
        let equals = word.firstIndex { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }
        return equals.map { $0 + 1 } ?? word.startIndex
    }
}

extension ArraySlice<UInt8> {
    /// The bytes as text with ASCII letters in lower case, byte for byte.
    fileprivate func lowercased() -> String {
        String(decoding: map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    }
}
