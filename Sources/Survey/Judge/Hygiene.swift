import MTASTS

/// Advice that breaks no rule.
enum Hygiene {
    private static let day = 86_400

    /// What could be better about a policy and its host's certificate.
    static func findings(_ policy: Policy?, _ peer: PeerEvidence?, observedAt: Int64) -> [Finding] {
        var findings: [Finding] = []
        if let policy, policy.mode != .none, policy.maxAge < 14 * day {
            // RFC 8461, 3.2: a maximum age of weeks or more is expected; a short one helps an attacker (10.2).
            let severity: Severity = policy.maxAge < day ? .warning : .info
            findings.append(Finding(.hygieneMaxAgeShort, severity, detail: "\(policy.maxAge) s"))
        }
        if let leaf = peer?.chain.first, leaf.notAfter - observedAt < Int64(14 * day), leaf.notAfter >= observedAt {
            // The days left would change with the hour of the look; the certificate tells its end.
            findings.append(Finding(.hygieneCertificateExpiresSoon, .warning))
        }
        return findings
    }
}
