package import DNS

/// A name whose answer is known: what resolvers say of it tells whether they can be believed.
package struct Canary: Hashable, Sendable {
    /// What is known.
    package enum Kind: String, Hashable, Sendable {
        /// TXT at `_mta-sts` below the domain is an MTA-STS record.
        case good
        /// Nothing exists below the domain.
        case bad
    }

    /// What is known of the domain.
    package let kind: Kind
    /// The domain in A-labels, without a final dot.
    package let domain: String

    /// Names a canary.
    package init(_ kind: Kind, _ domain: String) {
        self.kind = kind
        self.domain = domain
    }

    /// What is asked, in the form in which people are told.
    package var name: String {
        switch kind {
        case .good: Question.Prefix.mtaSTS.text + domain
        case .bad: "*.\(domain)"
        }
    }

    /// The questions that are asked.
    ///
    /// - Parameter label: A label that was never asked for, so that no cache knows the answer.
    /// - Returns: One question, or more for one name.
    package func questions(label: String) -> [Question] {
        switch kind {
        case .good: [Question(prefix: .mtaSTS, name: domain, type: .txt)]
        // Resolvers that make names up do so for addresses before all.
        case .bad: [.a, .txt].map { Question(name: "\(label).\(domain)", type: $0) }
        }
    }

    /// What the answers to the questions say of whoever gave them.
    package func answer(_ lookups: [Lookup]) -> CanaryAnswer {
        let answers = lookups.map { kind == .good ? Self.good($0.outcome) : Self.bad($0.outcome) }
        // One lie is enough, and so is one silence where there is no lie.
        return answers.first(where: \.isWrong) ?? answers.first { $0 != .right } ?? .right
    }

    private static func good(_ outcome: Outcome) -> CanaryAnswer {
        switch outcome {
        case .records(let records):
            records.contains(where: isRecord) ? .right : .wrong("no text that begins with v=STSv1")
        case .noData: .wrong("no TXT record")
        case .nxdomain: .wrong("NXDOMAIN")
        case .failed(let failure): .silent(words(failure))
        }
    }

    private static func bad(_ outcome: Outcome) -> CanaryAnswer {
        switch outcome {
        // RFC 6761, 6.4: names below `invalid` do not exist. RFC 8020, 2: nothing exists below a name that does not.
        case .nxdomain: .right
        case .noData: .wrong("a name that exists")
        case .records(let records):
            .wrong(records.contains { $0.type == .a } ? "an address" : "a record")
        case .failed(let failure): .silent(words(failure))
        }
    }

    private static func isRecord(_ data: RecordData) -> Bool {
        guard case .txt(let text) = data else { return false }
        return text.bytes.starts(with: Array("v=STSv1".utf8))
    }

    private static func words(_ failure: Failure) -> String {
        switch failure {
        case .timeout: "nothing"
        case .servfail: "SERVFAIL"
        case .refused: "REFUSED"
        case .bogus: "an answer that DNSSEC refuses"
        case .invalidName: "nothing: the name is too long to be asked for"
        case .unreachable: "nothing: it cannot be reached"
        default: "no answer that can be used"
        }
    }
}

/// What the answers to a canary say of whoever gave them.
package enum CanaryAnswer: Hashable, Sendable {
    /// They are as they must be.
    case right
    /// They are not: in a few words, what was said. Whoever says so lies.
    case wrong(String)
    /// There are none: in a few words, what came instead.
    case silent(String)

    /// Whether it is a lie.
    var isWrong: Bool { if case .wrong = self { true } else { false } }
}
