import MTASTS

/// A part of MTA-STS that a domain has handed to a provider who does not serve it (RFC 8461, 8.2).
public struct Delegation: Hashable, Sendable {
    /// The name that was handed over: that of the record or of the policy host.
    public var name: String
    /// The provider's host to which its CNAME leads; a name as DNS gave it.
    public var provider: String
    /// What the provider answers.
    public var answer: Answer

    /// Makes a delegation.
    public init(name: String, provider: String, answer: Answer) {
        self.name = name
        self.provider = provider
        self.answer = answer
    }

    /// What a provider that does not serve a domain answers.
    public enum Answer: String, Hashable, Sendable, CaseIterable {
        /// The name does not exist, or has nothing to offer.
        case nothing
        /// Status 404.
        case notFound = "not_found"
        /// A certificate for the provider's own name.
        case ownCertificate = "own_certificate"
        /// A certificate for other names still.
        case otherCertificate = "other_certificate"
        /// No certificate: the handshake is aborted.
        case noCertificate = "no_certificate"

        /// The answer in words that read after the provider.
        public var words: String {
            switch self {
            case .nothing: "there is nothing under that name"
            case .notFound: "it answers 404"
            case .ownCertificate: "it presents its own certificate"
            case .otherCertificate: "it presents a certificate for other names"
            case .noCertificate: "it has no certificate for this name"
            }
        }
    }

    /// The delegation in one sentence.
    public var sentence: String {
        "\(name) is delegated to a provider that does not serve this domain, \(provider): \(answer.words)."
    }
}

extension Delegation {
    /// Finds the part that was handed over in vain; nil where none was, or where it works.
    init?(_ evidence: Evidence, _ verdict: Verdict, _ context: ExplanationContext) {
        let failures = Set(verdict.findings.filter { $0.severity == .failure }.map(\.code))
        let addresses = evidence.policyHost
        let places: [(name: String, chain: [String], answers: [(Code, Answer)])] = [
            (evidence.recordName, evidence.record.chain, [(.recordDanglingCNAME, .nothing)]),
            (
                evidence.policyHostName, (addresses?.ipv4.chain ?? []) + (addresses?.ipv6.chain ?? []),
                [
                    (.hostDanglingCNAME, .nothing), (.tlsProviderCertificate, .ownCertificate),
                    (.tlsNameMismatch, .otherCertificate), (.tlsNoCertificateAlert, .noCertificate),
                    (.httpStatus404, .notFound),
                ]
            ),
        ]
        for place in places {
            guard let answer = place.answers.first(where: { failures.contains($0.0) })?.1,
                let provider = place.chain.first(where: { Self.isForeign($0, evidence.domain.text, context) })
            else { continue }
            self.init(name: place.name, provider: provider, answer: answer)
            return
        }
        return nil
    }

    private static func isForeign(_ target: String, _ domain: String, _ context: ExplanationContext) -> Bool {
        !target.lowercased().isWithin(context.registrableDomain(domain) ?? domain)
    }
}
