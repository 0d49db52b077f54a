import MTASTS

/// The match of the hosts that take mail against the patterns of a policy (RFC 8461, 4.1).
struct MatchJudgement {
    /// What stands against the match, and what is worth a remark.
    var findings: [Finding] = []
    /// The hosts with their matches.
    var hosts: [HostMatch]

    /// Hosts without a usable policy to ask.
    init(unmatched hosts: [MailExchange]) {
        self.hosts = hosts.map { HostMatch(preference: $0.preference, host: $0.host, isMatched: nil) }
    }

    /// Hosts against a policy; it applies to mail only where a valid record says that it is there (RFC 8461, 3.1).
    init(_ hosts: [MailExchange], _ policy: Policy, domain: DomainName, applies: Bool) {
        // RFC 8461, 4.1: the name in the MX record counts, not what it is an alias of.
        let patterns = MXPatternIndex(policy.mx)
        self.hosts = hosts.map { host in
            HostMatch(preference: host.preference, host: host.host, isMatched: patterns.matches(host.host))
        }
        // RFC 8461, 5: with mode none a policy asks for nothing.
        guard policy.mode != .none, !hosts.isEmpty else { return }
        findings = mismatch(policy, applies: applies) + Self.remarks(hosts, policy, domain)
    }

    /// The mismatch of a policy that only the letter rejects: by the letter there is none to match, but whoever overlooks that
    /// has hosts that do not.
    var remarksOnMismatch: [Finding] {
        findings.filter { $0.code.isMismatch }.map { Finding($0.code, .warning, detail: $0.detail) }
    }

    private func mismatch(_ policy: Policy, applies: Bool) -> [Finding] {
        let missed = hosts.filter { $0.isMatched == false }
        guard !missed.isEmpty else { return [] }
        let isAll = missed.count == hosts.count
        let names = missed.prefix(Self.namesShown).map { "\($0.preference) \($0.host)" }.joined(separator: ", ")
        var findings = [Finding(isAll ? .matchNone : .matchSome, .failure, detail: names)]
        if policy.mode == .enforce, applies {
            // RFC 8461, 5: with enforce, senders MUST NOT deliver to hosts that do not match.
            findings.append(Finding(isAll ? .riskDeliveryAll : .riskDeliverySome, .warning))
        }
        return findings
    }

    private static func remarks(_ hosts: [MailExchange], _ policy: Policy, _ domain: DomainName) -> [Finding] {
        var findings: [Finding] = []
        let names = MXHostIndex(hosts.lazy.map(\.host))
        let unused = policy.mx.filter { !names.isMatched(by: $0) }
        if !unused.isEmpty {
            let shown = unused.prefix(namesShown).map(\.description).joined(separator: " ")
            findings.append(Finding(.hygieneMXPatternUnused, .info, detail: shown))
        }
        // RFC 8461, 10.4: such a pattern lets any host of the domain take its mail.
        if let broad = policy.mx.first(where: { $0.isWildcard && $0.base.lowercased() == domain.text }) {
            findings.append(Finding(.hygieneMXWildcardBroad, .info, detail: broad.description))
        }
        return findings
    }

    private static let namesShown = 5
}
