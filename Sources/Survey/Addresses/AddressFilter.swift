/// Decides which addresses a scan may connect to: all of the public internet, and no other address unless it was allowed.
///
/// A policy host whose name leads to loopback, a private network or a cloud's metadata service would otherwise turn the
/// scanner into a tool against its own network.
public struct AddressFilter: Hashable, Sendable {
    /// Blocks that are allowed although they are special, for a lab.
    public let allowed: [AddressBlock]

    /// Makes a filter with exceptions.
    public init(allowed: [AddressBlock] = []) {
        self.allowed = allowed
    }

    /// Whether a connection to the address may be opened.
    public func permits(_ address: IPAddress) -> Bool {
        if allowed.contains(where: { $0.contains(address) }) { return true }
        return switch address {
        case .v4: !SpecialPurpose.ipv4.contains { $0.contains(address) }
        case .v6(let value): permitsIPv6(address, value)
        }
    }

    private func permitsIPv6(_ address: IPAddress, _ value: UInt128) -> Bool {
        // RFC 6052, 2.1: the well-known NAT64 prefix carries an IPv4 address, which is what a connection would reach.
        if SpecialPurpose.nat64.contains(address) {
            return permits(.v4(UInt32(truncatingIfNeeded: value)))
        }
        // RFC 4291, 2.4: 2000::/3 is all that is assigned as global unicast; the rest is special or unassigned.
        return SpecialPurpose.globalUnicast.contains(address) && !SpecialPurpose.ipv6.contains { $0.contains(address) }
    }
}
