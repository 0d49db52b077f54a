/// Why a text is no domain name.
public enum DomainNameError: Error, Hashable, Sendable {
    /// There is no text, or only the dot of the root.
    case empty
    /// A byte beyond US-ASCII: an internationalised name has to come as A-labels.
    case notASCII
    /// An IPv4 or IPv6 address.
    case addressLiteral
    /// A name with a port number.
    case port
    /// A dot at the beginning.
    case leadingDot
    /// Two dots in a row.
    case emptyLabel
    /// A label of more than 63 octets (RFC 1035, 2.3.4).
    case labelTooLong
    /// More than 253 octets in all (RFC 1035, 2.3.4, less length byte and root).
    case tooLong
    /// A byte other than a letter, a digit, a hyphen, an underscore or a dot.
    case character(UInt8)
}

extension DomainNameError: CustomStringConvertible {
    /// What is wrong with the name.
    public var description: String {
        switch self {
        case .empty: "the name is empty"
        case .notASCII: "the name has characters beyond ASCII, give its xn-- form"
        case .addressLiteral: "an IP address is no domain name"
        case .port: "the name carries a port, leave it out"
        case .leadingDot: "the name begins with a dot"
        case .emptyLabel: "the name has two dots in a row"
        case .labelTooLong: "a label of the name has more than 63 octets"
        case .tooLong: "the name has more than 253 octets"
        case .character(let byte): "the name has a character that is not allowed: \(shown(byte))"
        }
    }

    private func shown(_ byte: UInt8) -> String {
        (0x21...0x7E).contains(byte) ? "'\(Unicode.Scalar(byte))'" : "byte 0x\(String(byte, radix: 16))"
    }
}
