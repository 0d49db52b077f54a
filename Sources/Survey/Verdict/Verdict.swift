public import MTASTS

/// What the rules make of the evidence of one domain.
public struct Verdict: Hashable, Sendable {
    /// The one outcome.
    public var outcome: Outcome
    /// The category of the primary failure of a broken domain.
    public var category: Category?
    /// The primary code: the first failure in a sender's order, or why there is nothing or nothing could be told.
    public var code: Code?
    /// Everything that was found, in a sender's order.
    public var findings: [Finding]
    /// The mode of the policy, also of one that is broken where the mode can be read.
    public var mode: Mode?
    /// The policy's maximum age in seconds, where it can be read.
    public var maxAge: Int?
    /// The record's id, where it can be read.
    public var recordID: String?
    /// How mail is addressed.
    public var mail: Mail
    /// The hosts that take mail, each with whether a pattern of the policy names it; nil without patterns to ask.
    public var hosts: [HostMatch]
    /// What is published for TLS reporting.
    public var tlsReporting: TLSReporting

    /// Makes a verdict.
    public init(
        outcome: Outcome, category: Category? = nil, code: Code? = nil, findings: [Finding] = [],
        mode: Mode? = nil, maxAge: Int? = nil, recordID: String? = nil, mail: Mail, hosts: [HostMatch] = [],
        tlsReporting: TLSReporting
    ) {
        self.outcome = outcome
        self.category = category
        self.code = code
        self.findings = findings
        self.mode = mode
        self.maxAge = maxAge
        self.recordID = recordID
        self.mail = mail
        self.hosts = hosts
        self.tlsReporting = tlsReporting
    }

    /// The lowest number of sender implementations that accept what the letter rejects; nil when nothing is broken or
    /// when something fails that no sender can overlook, or could not be told and may be such a thing.
    ///
    /// For those who overlook the rest, mail hosts that the policy does not name are such a thing.
    public var deployed: Int? {
        let failures = findings.filter { $0.severity == .failure && $0.code.stage.category != nil }
        let isUntold = findings.contains {
            $0.severity == .transient && ($0.code.stage.category != nil || $0.code.stage == .mx)
        }
        guard outcome == .broken, !failures.isEmpty, !isUntold, !findings.contains(where: { $0.code.isMismatch }) else {
            return nil
        }
        var lowest: Int?
        for failure in failures {
            guard let accepted = failure.acceptedBy?.accepted else { return nil }
            lowest = min(lowest ?? accepted, accepted)
        }
        return lowest
    }

    /// The categories in which something fails, the primary one among them: the any-of counting.
    public var failingCategories: Set<Category> {
        guard outcome == .broken else { return [] }
        return Set(findings.filter { $0.severity == .failure }.compactMap(\.code.stage.category))
    }

    /// Whether a later pass may learn more.
    public var deservesAnotherLook: Bool {
        // By index: a finding that is handed to a closure is copied with its texts.
        for index in findings.indices where findings[index].severity == .transient { return true }
        return false
    }

    /// How many hosts take mail.
    public var mxTotal: Int { hosts.count }

    /// How many of them the policy names; nil where there was no policy to ask.
    public var mxMatched: Int? {
        guard !hosts.isEmpty, hosts.allSatisfy({ $0.isMatched != nil }) else { return nil }
        return hosts.count { $0.isMatched == true }
    }
}

/// A host that takes mail for a domain, against the policy.
public struct HostMatch: Hashable, Sendable {
    /// The MX preference.
    public var preference: Int
    /// The host's name.
    public var host: String
    /// Whether a pattern matches; nil where there is no usable policy.
    public var isMatched: Bool?

    /// Makes a host with its match.
    public init(preference: Int, host: String, isMatched: Bool?) {
        self.preference = preference
        self.host = host
        self.isMatched = isMatched
    }
}
