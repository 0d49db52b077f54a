public import MTASTS

/// What was found of one domain, as a person is told it: the verdict, what it means for mail, each gate with its evidence,
/// and what to do.
///
/// A plain value of which every format makes its own. Values of evidence, details of findings, names of hosts and of
/// providers came from the network: whoever shows them makes them safe. The other texts are our own.
public struct Explanation: Hashable, Sendable {
    /// The domain.
    public var domain: String
    /// When it was looked at, in seconds since 1970.
    public var observedAt: Int64
    /// How often it was looked at: more than once where a temporary failure was tried again.
    public var looks: Int
    /// The outcome.
    public var outcome: Outcome
    /// The category of a broken domain.
    public var category: Category?
    /// The primary code.
    public var code: Code?
    /// The mode of the policy, where it can be read.
    public var mode: Mode?
    /// The policy's maximum age in seconds, where it can be read.
    public var maxAge: Int?
    /// The record's id, where it can be read; foreign.
    public var recordID: String?
    /// How mail is addressed.
    public var mail: Mail
    /// What is published for TLS reporting.
    public var tlsReporting: TLSReporting
    /// The lowest number of sender implementations that accept what the letter rejects; nil when nothing is broken or
    /// when something fails that no sender can overlook.
    public var deployed: Int?
    /// The verdict in one sentence.
    public var headline: String
    /// What it means for mail.
    public var effect: MailEffect
    /// The same in sentences.
    public var effectSentences: [String]
    /// The part that was handed to a provider who does not serve it.
    public var delegation: Delegation?
    /// The gates in a sender's order.
    public var gates: [Gate]
    /// The hosts that take mail, against the policy.
    public var hosts: [ExplainedHost]
    /// What to do, in the order in which it is to be done.
    public var fixes: [Fix]

    /// Explains what was seen of a domain and judged.
    public init(_ evidence: Evidence, _ verdict: Verdict, _ context: ExplanationContext) {
        domain = evidence.domain.text
        observedAt = evidence.observedAt
        looks = evidence.pass
        outcome = verdict.outcome
        category = verdict.category
        code = verdict.code
        mode = verdict.mode
        maxAge = verdict.maxAge
        recordID = verdict.recordID
        mail = verdict.mail
        tlsReporting = verdict.tlsReporting
        deployed = verdict.deployed
        headline = Self.headline(verdict)
        effect = MailEffect(verdict)
        effectSentences = effect.sentences(verdict)
        delegation = Delegation(evidence, verdict, context)
        hosts = ExplainedHost.all(verdict, verdict.mxMatched == nil ? nil : evidence.servedPolicy?.value, context)
        gates = Gates(evidence: evidence, verdict: verdict, hosts: hosts, showsContacts: context.showsContacts).all
        fixes = FixPlanner(evidence, verdict, delegation, context).fixes
    }

    /// Explains an examined domain.
    public init(_ examined: ExaminedDomain, _ context: ExplanationContext) {
        self.init(examined.evidence, examined.verdict, context)
    }

    /// Everything that was found, in the order of the gates.
    public var findings: [Finding] { gates.flatMap(\.findings) }

    /// Whether something is broken, weak or could not be told.
    public var needsAttention: Bool {
        findings.contains { [.failure, .warning, .transient].contains($0.severity) }
    }
}

extension Explanation {
    private static func headline(_ verdict: Verdict) -> String {
        let warnings = verdict.findings.count { $0.severity == .warning }
        let with = warnings == 0 ? "" : warnings == 1 ? ", with one warning" : ", with \(warnings) warnings"
        let name =
            verdict.code.map { "\($0.facts.name) (\($0.rawValue))" } ?? "the policy was not looked for to the end"
        return switch verdict.outcome {
        case .enforce: "MTA-STS works, in mode enforce\(with)."
        case .testing: "MTA-STS works, in mode testing\(with)."
        case .none: "MTA-STS is on its way out: mode none\(with)."
        case .notConfigured: "MTA-STS is not set up: \(name)."
        case .broken: "MTA-STS is broken: \(name)."
        case .inconclusive: "It could not be told: \(name)."
        }
    }
}
