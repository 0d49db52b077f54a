public import MTASTS

/// A host that takes mail, against each pattern of the policy.
public struct ExplainedHost: Hashable, Sendable {
    /// The MX preference; lower is tried first.
    public var preference: Int
    /// The host's name as published.
    public var host: String
    /// The first pattern that matches; nil where none does.
    public var pattern: MXPattern?
    /// How the closest pattern misses; nil where one matches or there is no policy to ask.
    public var mismatch: Mismatch?
    /// Whether a pattern matches; nil where there is no policy to ask.
    public var isMatched: Bool?

    /// The match in words that read after the host; patterns in them are host names by construction.
    public var words: String {
        if let pattern { return "matched by \(pattern)" }
        if let mismatch {
            let stale = mismatch.isStale ? ", of an earlier mail host" : ""
            return "matched by no pattern; closest is \(mismatch.pattern)\(stale): \(mismatch.kind.meaning)"
        }
        return isMatched == nil ? "no policy to match" : "matched by no pattern"
    }
}

extension ExplainedHost {
    /// The hosts of a verdict against the policy that it judged.
    static func all(_ verdict: Verdict, _ policy: Policy?, _ context: ExplanationContext) -> [ExplainedHost] {
        let mismatches = Mismatches(
            patterns: policy?.mx ?? [], liveHosts: verdict.hosts.map(\.host), earlierHosts: context.earlierHosts,
            registrableDomain: context.registrableDomain)
        return verdict.hosts.map { match in
            ExplainedHost(
                preference: match.preference, host: match.host,
                pattern: match.isMatched == true ? policy?.mx.first { $0.matches(match.host) } : nil,
                mismatch: mismatches.mismatch(of: match.host),
                isMatched: match.isMatched)
        }
    }
}
