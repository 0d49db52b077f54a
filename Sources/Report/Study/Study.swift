import Survey

/// The domains of a run that have a record, with who hosts their policies and their mail.
package struct Study: Hashable, Sendable {
    let thresholds: HostingThresholds
    /// The domains about which something was learnt.
    let domains: [StudiedDomain]
    /// Who runs the policy host of each of them.
    let managers: [PolicyManager]
    /// The policy hosts by their numbers.
    let hosts: [HostingKey]
    /// The registrable domains of MX hosts by their numbers.
    let exchanges: [String]
    /// The names of the known providers that occur, by their numbers.
    let providers: [String]
    /// Domains with valid TLS-RPT, with a record or without.
    let reporting: Int
    /// Where they send their reports.
    let receivers: [String: Receiver]

    init(
        thresholds: HostingThresholds, domains: [StudiedDomain], hosts: [HostingKey], exchanges: [String],
        providers: [String], reporting: Int, receivers: [String: Receiver], sizes: PolicyHostSizes? = nil
    ) {
        self.thresholds = thresholds
        self.domains = domains.filter(\.isConclusive)
        let sizes = sizes.map { sizes in hosts.map { sizes[$0] } } ?? Self.sizes(domains, hosts: hosts.count)
        managers = self.domains.map { Self.manager(of: $0, sizes, thresholds) }
        self.hosts = hosts
        self.exchanges = exchanges
        self.providers = providers
        self.reporting = reporting
        self.receivers = receivers
    }

    /// How many registrable domains each policy host serves: subdomains of one are one administrator's.
    private static func sizes(_ domains: [StudiedDomain], hosts: Int) -> [Int] {
        var served = [Set<Int32>](repeating: [], count: hosts)
        for domain in domains {
            if let host = domain.host { served[Int(host)].insert(domain.organization) }
        }
        return served.map(\.count)
    }

    private static func manager(
        of domain: StudiedDomain, _ sizes: [Int], _ thresholds: HostingThresholds
    ) -> PolicyManager {
        guard let host = domain.host else { return .unknown }
        if domain.isOwnHost { return .selfManaged }
        if domain.hostProvider != nil { return .thirdParty }
        return thresholds.manager(serving: sizes[Int(host)])
    }
}
