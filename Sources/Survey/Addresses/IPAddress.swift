/// An IPv4 or IPv6 address.
public enum IPAddress: Hashable, Sendable {
    /// An IPv4 address as a number in network order.
    case v4(UInt32)
    /// An IPv6 address as a number in network order.
    case v6(UInt128)

    /// Takes 4 or 16 bytes in network order; nil for any other count.
    public init?(bytes: [UInt8]) {
        switch bytes.count {
        case 4: self = .v4(bytes.reduce(0) { $0 << 8 | UInt32($1) })
        case 16: self = .v6(bytes.reduce(0) { $0 << 8 | UInt128($1) })
        default: return nil
        }
    }

    /// Reads dotted decimal or the text forms of RFC 4291, 2.2; nil for anything else.
    public init?(_ text: String) {
        // Names of hosts rarely end as addresses do, so a look at the last character spares them a reading.
        guard let last = text.utf8.last else { return nil }
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(last | 0x20)
        guard isDigit || isLetter || last == UInt8(ascii: ":") else { return nil }
        if text.utf8.contains(UInt8(ascii: ":")) {
            guard let value = IPAddressText.v6(Array(text.utf8)[...]) else { return nil }
            self = .v6(value)
        } else {
            guard isDigit, let value = IPAddressText.v4(Array(text.utf8)[...]) else { return nil }
            self = .v4(value)
        }
    }

    /// Reads an address out of a longer text.
    public init?(_ text: Substring) {
        self.init(String(text))
    }

    /// The 4 or 16 bytes in network order.
    public var bytes: [UInt8] {
        switch self {
        case .v4(let value): (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32($0))) }
        case .v6(let value): (0..<16).map { UInt8(truncatingIfNeeded: value >> (120 - 8 * UInt128($0))) }
        }
    }

    /// Whether this is an IPv6 address.
    public var isIPv6: Bool {
        if case .v6 = self { true } else { false }
    }
}

extension IPAddress: CustomStringConvertible {
    /// The address as RFC 5952 writes it.
    public var description: String {
        switch self {
        case .v4: bytes.map(String.init).joined(separator: ".")
        case .v6(let value): IPAddressText.print(value)
        }
    }
}
