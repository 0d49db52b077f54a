import MTASTS
import Survey

/// The hosts of a verdict that follow from other columns, so that no row need keep them.
enum MailHosts {
    /// Whether the hosts of a verdict are those that ``derived(mail:exchanges:domain:)`` gives.
    static func areDerived(_ domain: ExaminedDomain) -> Bool {
        let verdict = domain.verdict
        if verdict.mail == .mx {
            let exchanges = domain.evidence.mx.records.inOrderOfUse
            guard exchanges.count == verdict.hosts.count else { return false }
            // By index: a host that is handed to a closure is copied with its name.
            for index in exchanges.indices where !isDerived(verdict.hosts[index], exchanges[index]) { return false }
            return true
        }
        return verdict.hosts
            == derived(mail: verdict.mail, exchanges: domain.evidence.mx.records, domain: domain.evidence.domain.text)
    }

    private static func isDerived(_ host: HostMatch, _ exchange: MailExchange) -> Bool {
        host.isMatched == nil && host.preference == exchange.preference && host.host == exchange.host
    }

    /// The hosts without matches, in a sender's order (RFC 5321, 5.1): what the view `mx_hosts` derives in SQL.
    static func derived(mail: Mail, exchanges: [MailExchange], domain: String) -> [HostMatch] {
        switch mail {
        case .mx:
            exchanges.inOrderOfUse.map { HostMatch($0) }
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
