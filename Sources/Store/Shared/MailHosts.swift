import Survey

/// The hosts of a verdict that follow from other columns, so that no row need keep them.
enum MailHosts {
    /// The hosts without matches, in a sender's order (RFC 5321, 5.1): what the view `mx_hosts` derives in SQL.
    static func derived(mail: Mail, exchanges: [MailExchange], domain: String) -> [HostMatch] {
        switch mail {
        case .mx:
            exchanges.filter { !$0.host.isEmpty }.sorted { ($0.preference, $0.host) < ($1.preference, $1.host) }
                .map { HostMatch(preference: $0.preference, host: $0.host, isMatched: nil) }
        case .implicit:
            [HostMatch(preference: 0, host: domain, isMatched: nil)]
        case .null, .none, .nxdomain, .unknown:
            []
        }
    }
}
