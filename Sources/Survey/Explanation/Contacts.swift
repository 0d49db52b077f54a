import MTASTS

/// Addresses of people in published texts, kept out of what is shown to others.
enum Contacts {
    /// A text with the local part of each mail address replaced by `***`; its length tells nothing.
    static func redacted(_ text: [UInt8]) -> [UInt8] {
        redacted(text) { $0 }
    }

    /// A TLS-RPT record without local parts, and without the queries of its `https` targets, which hold customers' keys.
    static func redactedReport(_ text: [UInt8]) -> [UInt8] {
        redacted(text) { word in
            guard end(of: "https:", in: word) != nil, let query = word.firstIndex(of: UInt8(ascii: "?")) else {
                return word
            }
            return word[..<query] + [UInt8(ascii: "?")] + stars
        }
    }

    /// What a finding says of a TLS-RPT record: its excerpt is cut, and so may be an address at its end.
    static func redactedReportDetail(_ text: [UInt8]) -> [UInt8] {
        let shown = redactedReport(text)
        guard text.count >= Problem.excerptLimit, !shown.contains(UInt8(ascii: "@")) else { return shown }
        return shown[..<(shown.lastIndex { separators.contains($0) } ?? 0)] + stars
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
        guard let at = lastAt(word) else {
            // An address without its end, as where a text is cut.
            return end(of: "mailto:", in: word).map { word[..<$0] + stars } ?? Array(word)
        }
        let head = word[..<start(word[..<at])]
        return (lastAt(head) == nil ? head : []) + stars + word[at...]
    }

    /// The last `@` of a word, plain or percent-encoded.
    private static func lastAt(_ word: ArraySlice<UInt8>) -> Int? {
        let plain = word.lastIndex(of: UInt8(ascii: "@"))
        let encoded = word.indices.last { word[$0...].starts(with: Array("%40".utf8)) }
        return [plain, encoded].compactMap(\.self).max()
    }

    /// Where the local part begins: behind a scheme, else behind the name of a field.
    private static func start(_ word: ArraySlice<UInt8>) -> Int {
        if let end = end(of: "mailto:", in: word) ?? end(of: "://", in: word) { return end }
        let equals = word.firstIndex { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }
        return equals.map { $0 + 1 } ?? word.startIndex
    }

    /// Where a word's mark ends, whatever its case.
    private static func end(of mark: String, in word: ArraySlice<UInt8>) -> Int? {
        let mark = Array(mark.utf8)
        let places = word.indices.dropLast(mark.count - 1)
        return places.first { word[$0..<($0 + mark.count)].elementsEqual(mark, by: areSameLetter) }
            .map { $0 + mark.count }
    }

    private static func areSameLetter(_ byte: UInt8, _ lowercase: UInt8) -> Bool {
        byte == lowercase || (0x41...0x5A).contains(byte) && byte | 0x20 == lowercase
    }
}
