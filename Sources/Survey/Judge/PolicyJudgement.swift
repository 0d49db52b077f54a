import MTASTS

/// The way from a policy host's name to a policy (RFC 8461, 3.2 and 3.3).
struct PolicyJudgement {
    /// What stands against it, in a sender's order.
    var findings: [Finding] = []
    /// The policy, when nothing stands against it.
    var policy: Policy?
    /// A policy that only the letter rejects, as those read it who overlook that.
    var overlooked: Policy?
    /// The mode, also of a policy that is not valid.
    var mode: Mode?
    /// The maximum age, also of a policy that is not valid.
    var maxAge: Int?

    init(_ evidence: Evidence) {
        guard let host = evidence.policyHost else { return }
        findings = HostJudgement(host, fetch: evidence.fetch).findings
        guard let fetch = evidence.fetch else { return }
        let way = FetchJudgement(
            fetch, host: host, of: evidence.domain, earlierFailures: evidence.earlierFetchFailures)
        findings += way.findings
        guard let body = way.body else { return }
        let parsed = Policy.parse(body)
        findings += parsed.problems.map { Finding($0) }
        policy = parsed.value
        overlooked = parsed.value == nil ? Self.asOverlooked(parsed) : nil
        mode = parsed.draft.mode
        maxAge = parsed.draft.maxAge
        findings += Hygiene.findings(parsed.value, fetch.peer, observedAt: evidence.observedAt)
    }

    /// The policy that those who overlook what is wrong read; nil where somebody is known to be stopped by it.
    private static func asOverlooked(_ parsed: Parsed<Policy>) -> Policy? {
        let draft = parsed.draft
        guard parsed.errors.allSatisfy({ ($0.acceptedBy?.accepted ?? 0) > 0 }), let mode = draft.mode else {
            return nil
        }
        return try? Policy(mode: mode, maxAge: draft.maxAge ?? 0, mx: draft.mx.filter { !$0.isAddress })
    }
}
