/// What one pass over the bytes of a legal domain name tells.
struct DomainNameForm {
    /// The octets without a trailing dot.
    let length: Int

    /// Whether the bytes are the normal form already: no upper case, no trailing dot.
    let isNormal: Bool

    init(_ bytes: Span<UInt8>) throws(DomainNameError) {
        let dot = UInt8(ascii: ".")
        guard bytes.count > 0 else { throw .empty }
        let hasTrailingDot = bytes[bytes.count - 1] == dot
        let length = hasTrailingDot ? bytes.count - 1 : bytes.count
        guard length > 0 else { throw .empty }
        guard bytes[0] != dot else { throw .leadingDot }
        var labelLength = 0
        var labels = 1
        var isLowerCase = true
        var isNumeric = true
        // A name beyond 253 octets is refused below; its first 254 decide what else there is to say.
        for index in 0..<min(length, 254) {
            let byte = bytes[index]
            if byte == dot {
                guard labelLength > 0 else { throw .emptyLabel }
                labelLength = 0
                labels += 1
                continue
            }
            guard byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else {
                throw Self.reason(for: byte, in: bytes)
            }
            labelLength += 1
            guard labelLength <= 63 else { throw .labelTooLong }
            isNumeric = isNumeric && byte.isDigit
            isLowerCase = isLowerCase && byte == byte.lowercased
        }
        guard length <= 253 else { throw .tooLong }
        guard labelLength > 0 else { throw .emptyLabel }
        if isNumeric, labels == 4 { throw .addressLiteral }
        self.length = length
        isNormal = isLowerCase && !hasTrailingDot
    }

    private static func reason(for byte: UInt8, in bytes: Span<UInt8>) -> DomainNameError {
        if !byte.isASCII { return .notASCII }
        if byte == UInt8(ascii: "[") { return .addressLiteral }
        guard byte == UInt8(ascii: ":") else { return .character(byte) }
        var colons = 0
        for index in bytes.indices where bytes[index] == byte { colons += 1 }
        return colons > 1 ? .addressLiteral : .port
    }
}
