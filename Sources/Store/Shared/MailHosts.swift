import MTASTS
import Survey

/// The hosts of a verdict that follow from other columns, so that no row need keep them.
enum MailHosts {
    /// Whether the hosts of a verdict are those that ``derived(mail:exchanges:domain:)`` gives.
    static func areDerived(_ domain: ExaminedDomain) -> Bool {
        let verdict = domain.verdict
        // The usual shape, without making a list only to compare it.
        if verdict.mail == .mx, case .records(let exchanges) = domain.evidence.mx.content, exchanges.count == 1,
            verdict.hosts.count == 1, !exchanges[0].host.isEmpty
        {
            return verdict.hosts[0] == HostMatch(exchanges[0])
        }
        return verdict.hosts
            == derived(mail: verdict.mail, exchanges: domain.evidence.mx.records, domain: domain.evidence.domain.text)
    }

    /// The hosts without matches, in a sender's order (RFC 5321, 5.1): what the view `mx_hosts` derives in SQL.
    static func derived(mail: Mail, exchanges: [MailExchange], domain: String) -> [HostMatch] {
        switch mail {
        case .mx:
            exchanges.filter { !$0.host.isEmpty }.sorted { ($0.preference, $0.host) < ($1.preference, $1.host) }
                .map { HostMatch($0) }
        case .implicit:
            [HostMatch(preference: 0, host: domain, isMatched: nil)]
        case .null, .none, .nxdomain, .unknown:
            []
        }
    }
}

extension HostMatch {
    /// A host without a policy to ask.
    fileprivate init(_ exchange: MailExchange) {
        self.init(preference: exchange.preference, host: exchange.host, isMatched: nil)
    }
}
