/// What a code means to a person: its name in plain words, what it says, and what to do about it.
public struct CodeFacts: Hashable, Sendable {
    /// A name that no other code has; where checkers and vendors use a name of their own, it begins with theirs.
    public let name: String
    /// One sentence: what was found.
    public let meaning: String
    /// One sentence: what to do.
    public let advice: String
    /// The rule, as in `RFC 8461, 3.1`; nil for what no rule speaks of.
    public let rule: String?
    /// How a sender that meets it tells of it in its reports; nil where it has no word for it.
    public let reportedAs: ReportedAs?

    init(_ name: String, _ meaning: String, _ advice: String, _ rule: String? = nil, _ reportedAs: ReportedAs? = nil) {
        self.name = name
        self.meaning = meaning
        self.advice = advice
        self.rule = rule
        self.reportedAs = reportedAs
    }

    /// The words of TLS reports (RFC 8460, 4.2 to 4.4).
    public enum ReportedAs: String, Hashable, Sendable, CaseIterable {
        /// The policy type of a domain without a policy, which is no result type.
        case noPolicyFound = "no-policy-found"
        /// The policy could not be fetched.
        case policyFetchError = "sts-policy-fetch-error"
        /// The policy is not valid.
        case policyInvalid = "sts-policy-invalid"
        /// The policy host's certificate is not valid.
        case webPKIInvalid = "sts-webpki-invalid"
        /// Any other failure; what an MX host that the policy does not name comes to.
        case validationFailure = "validation-failure"
    }
}

extension Code {
    /// What the code means to a person.
    public var facts: CodeFacts {
        guard let facts = Self.facts[self] else { preconditionFailure("\(rawValue) has no explanation") }
        return facts
    }

    private static let facts: [Code: CodeFacts] = [
        recordFacts, hostFacts, transportFacts, certificateFacts, httpFacts, policyFacts, mailFacts, reportFacts,
        adviceFacts,
    ].reduce(into: [:]) { all, part in
        all.merge(part) { first, second in preconditionFailure("two explanations of \(first.name), \(second.name)") }
    }
}
