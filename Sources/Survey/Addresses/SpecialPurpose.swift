/// The IANA registries of special-purpose addresses (RFC 6890; iana-ipv4-special-registry, iana-ipv6-special-registry)
/// with the multicast blocks, which stand in registries of their own.
enum SpecialPurpose {
    static let ipv4 = blocks([
        "0.0.0.0/8",  // this network, RFC 791
        "10.0.0.0/8",  // private use, RFC 1918
        "100.64.0.0/10",  // shared address space, RFC 6598
        "127.0.0.0/8",  // loopback, RFC 1122
        "169.254.0.0/16",  // link local, RFC 3927
        "172.16.0.0/12",  // private use, RFC 1918
        "192.0.0.0/24",  // IETF protocol assignments, RFC 6890
        "192.0.2.0/24",  // documentation, RFC 5737
        "192.31.196.0/24",  // AS112, RFC 7535
        "192.52.193.0/24",  // AMT, RFC 7450
        "192.88.99.0/24",  // 6to4 relays, deprecated, RFC 7526
        "192.168.0.0/16",  // private use, RFC 1918
        "192.175.48.0/24",  // AS112, RFC 7534
        "198.18.0.0/15",  // benchmarking, RFC 2544
        "198.51.100.0/24",  // documentation, RFC 5737
        "203.0.113.0/24",  // documentation, RFC 5737
        "224.0.0.0/4",  // multicast, RFC 5771
        "240.0.0.0/4",  // reserved and limited broadcast, RFC 1112 and RFC 8190
    ])

    /// Within 2000::/3 only: what lies outside is refused as a whole.
    static let ipv6 = blocks([
        "2001::/23",  // IETF protocol assignments with Teredo, benchmarking, AMT, ORCHID, RFC 2928
        "2001:db8::/32",  // documentation, RFC 3849
        "2002::/16",  // 6to4, RFC 3056: its embedded address would be reached by a relay of unknown reach
        "2620:4f:8000::/48",  // AS112, RFC 7534
        "3fff::/20",  // documentation, RFC 9637
    ])

    static let globalUnicast = block("2000::/3")
    static let nat64 = block("64:ff9b::/96")

    private static func blocks(_ texts: [String]) -> [AddressBlock] {
        texts.map(block)
    }

    private static func block(_ text: String) -> AddressBlock {
        guard let block = AddressBlock(text) else { preconditionFailure("\(text) is no address block") }
        return block
    }
}
