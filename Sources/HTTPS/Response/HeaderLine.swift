/// One line of the head of a response (RFC 9112, 2.1).
enum HeaderLine: Hashable {
    /// The status line.
    case status(version: String, Int)
    /// A field: the name in lower case, the value without white space around it, cut at a limit.
    case field(name: String, value: String)
    /// The empty line after the last field.
    case end
    /// Anything else, which libcurl has let pass.
    case other

    /// Reads a line with its line end.
    init(_ line: [UInt8], valueLimit: Int) {
        let text = line.trimmed
        if line.first.map({ $0 == 0x0D || $0 == 0x0A }) ?? true {
            self = .end
        } else if line.first == 0x20 || line.first == 0x09 {
            // White space in front continues the line before (obs-fold; RFC 9112, 5.2) and begins no field.
            self = .other
        } else if text.starts(with: Array("HTTP/".utf8)) {
            self = Self.status(text)
        } else if let colon = text.firstIndex(of: UInt8(ascii: ":")), colon != text.startIndex {
            let name = String(decoding: text[..<colon].prefix(valueLimit), as: UTF8.self).lowercased()
            let value = text[text.index(after: colon)...].trimmed.prefix(valueLimit)
            self = .field(name: name, value: String(decoding: value, as: UTF8.self))
        } else {
            self = .other
        }
    }

    private static func status(_ text: ArraySlice<UInt8>) -> HeaderLine {
        let parts = text.split(separator: UInt8(ascii: " "), maxSplits: 2)
        guard parts.count > 1, parts[1].count == 3, parts[1].allSatisfy({ (0x30...0x39).contains($0) }),
            let status = Int(String(decoding: parts[1], as: UTF8.self))
        else {
            return .other
        }
        return .status(version: String(decoding: parts[0].prefix(16), as: UTF8.self), status)
    }
}

extension Collection<UInt8> where SubSequence == ArraySlice<UInt8> {
    /// The bytes without white space and line ends around them.
    fileprivate var trimmed: ArraySlice<UInt8> {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let front = drop(while: isSpace)
        guard let last = front.lastIndex(where: { !isSpace($0) }) else { return front.prefix(0) }
        return front[...last]
    }
}
