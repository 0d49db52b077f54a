/// A block of addresses (CIDR, RFC 4632).
public struct AddressBlock: Hashable, Sendable, CustomStringConvertible {
    /// The first address of the block.
    public let base: IPAddress
    /// The number of leading bits that its addresses share.
    public let length: Int

    /// Reads `ADDRESS/LENGTH` or a single address; nil where the length does not fit or host bits are set.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let base = IPAddress(parts[0]) else { return nil }
        let width = base.isIPv6 ? 128 : 32
        var length = width
        if parts.count == 2 {
            guard parts[1].allSatisfy(\.isWholeNumber), let given = Int(parts[1]), (0...width).contains(given) else {
                return nil
            }
            length = given
        }
        self.base = base
        self.length = length
        guard Self.prefix(of: base, length: length) == base else { return nil }
    }

    /// Whether the address lies in the block.
    public func contains(_ address: IPAddress) -> Bool {
        address.isIPv6 == base.isIPv6 && Self.prefix(of: address, length: length) == base
    }

    /// The block in CIDR notation.
    public var description: String { "\(base)/\(length)" }

    private static func prefix(of address: IPAddress, length: Int) -> IPAddress {
        switch address {
        case .v4(let value): .v4(value & ~(UInt32.max >> UInt32(length)))
        case .v6(let value): .v6(value & ~(UInt128.max >> UInt128(length)))
        }
    }
}
