package import Survey

/// What tells policy hosts apart by who runs them: domains with the same key have their policy served by the same party.
package enum HostingKey: Hashable, Sendable {
    /// The policy host is an alias: the registrable domain of the last target of its CNAME records.
    case alias(String)
    /// The policy host has addresses of its own: exactly these, IPv4 where there is any.
    ///
    /// IPv6 is left out beside IPv4: a question for AAAA that got no answer would part one host in two.
    case addresses([IPAddress])

    /// The key of a policy host; nil where DNS told neither an alias nor an address.
    ///
    /// `organization` tells the registrable domain of a name, or the name itself where it has none.
    package init?(_ host: AddressAnswers?, organization: (String) -> String) {
        guard let host else { return nil }
        if let target = host.ipv4.chain.last ?? host.ipv6.chain.last {
            self = .alias(organization(target.lowercased()))
            return
        }
        let addresses = host.ipv4.records.isEmpty ? host.ipv6.records : host.ipv4.records
        guard !addresses.isEmpty else { return nil }
        self = .addresses(Set(addresses).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) })
    }

    /// The domain or the addresses, parted by spaces.
    package var name: String {
        switch self {
        case .alias(let domain): domain
        case .addresses(let addresses): addresses.map(\.description).joined(separator: " ")
        }
    }
}
