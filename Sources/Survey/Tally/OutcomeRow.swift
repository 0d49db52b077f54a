public import MTASTS

/// One domain of a finished run, as reports and exports read it: the verdict without the evidence.
public struct OutcomeRow: Hashable, Sendable {
    /// The domain in A-labels.
    public var domain: String
    /// Its place in the list: the number of its row, from 1.
    public var position: Int
    /// The one outcome.
    public var outcome: Outcome
    /// The category of the primary failure.
    public var category: Category?
    /// The primary code.
    public var code: Code?
    /// The findings in a sender's order.
    public var findings: [Finding]
    /// The policy's mode.
    public var mode: Mode?
    /// The policy's maximum age in seconds.
    public var maxAge: Int?
    /// The record's id.
    public var recordID: String?
    /// The SHA-256 of the policy's body.
    public var policySHA256: Digest?
    /// How mail is addressed.
    public var mail: Mail
    /// The hosts that take mail, with their matches.
    public var hosts: [HostMatch]
    /// What is published for TLS reporting.
    public var tlsReporting: TLSReporting
    /// The lowest number of senders that accept what the letter rejects.
    public var deployed: Int?
    /// When it was observed, in seconds since 1970.
    public var observedAt: Int64

    /// Joins a verdict with where it stands and when it was observed.
    public init(
        domain: String, position: Int, verdict: Verdict, policySHA256: Digest?, deployed: Int?, observedAt: Int64
    ) {
        self.domain = domain
        self.position = position
        outcome = verdict.outcome
        category = verdict.category
        code = verdict.code
        findings = verdict.findings
        mode = verdict.mode
        maxAge = verdict.maxAge
        recordID = verdict.recordID
        self.policySHA256 = policySHA256
        mail = verdict.mail
        hosts = verdict.hosts
        tlsReporting = verdict.tlsReporting
        self.deployed = deployed
        self.observedAt = observedAt
    }

    /// The categories in which something fails: the any-of counting.
    public var failingCategories: Set<Category> {
        guard outcome == .broken else { return [] }
        return Set(findings.filter { $0.severity == .failure }.compactMap(\.code.stage.category))
    }

    /// Whether the domain publishes an STSv1 record, or tries to.
    public var hasRecord: Bool {
        switch outcome {
        case .notConfigured: false
        case .none, .testing, .enforce, .broken: true
        case .inconclusive: recordID != nil
        }
    }

    /// Whether a sender can fetch and read the policy: nothing fails before the match of MX hosts.
    public var hasUsablePolicy: Bool {
        switch outcome {
        case .notConfigured: false
        case .none, .testing, .enforce: true
        case .broken: failingCategories.isSubset(of: [.mxMismatch, .mxTLS])
        case .inconclusive: code?.stage == .mx
        }
    }
}
