import MTASTS

/// The way from a policy host's name to a policy (RFC 8461, 3.2 and 3.3).
struct PolicyJudgement {
    /// What stands against it, in a sender's order.
    var findings: [Finding] = []
    /// The policy, when nothing stands against it.
    var policy: Policy?
    /// The mode, also of a policy that is not valid.
    var mode: Mode?
    /// The maximum age, also of a policy that is not valid.
    var maxAge: Int?

    init(_ evidence: Evidence) {
        guard let host = evidence.policyHost else { return }
        findings = HostJudgement(host, fetch: evidence.fetch).findings
        guard let fetch = evidence.fetch else { return }
        let way = FetchJudgement(fetch, host: host, earlierFailures: evidence.earlierFetchFailures)
        findings += way.findings
        guard let body = way.body else { return }
        let parsed = Policy.parse(body)
        findings += parsed.problems.map { Finding($0) }
        policy = parsed.value
        mode = parsed.draft.mode
        maxAge = parsed.draft.maxAge
        findings += Hygiene.findings(parsed.value, fetch.peer, observedAt: evidence.observedAt)
    }
}
