/// The media type of a policy (RFC 8461, 3.2).
enum MediaType {
    /// Whether a `Content-Type` is `text/plain`, whatever its case and parameters (RFC 9110, 8.3.1).
    static func isPlainText(_ contentType: String?) -> Bool {
        guard let contentType else { return false }
        // Byte by byte: a combining mark behind the semicolon would make one character of both.
        let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        let type = contentType.utf8.prefix { $0 != UInt8(ascii: ";") }.drop(while: isSpace)
        let name = "text/plain".utf8
        return type.prefix(name.count).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.elementsEqual(name)
            && type.dropFirst(name.count).allSatisfy(isSpace)
    }
}
