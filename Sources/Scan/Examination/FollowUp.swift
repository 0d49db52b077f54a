import DNS
import MTASTS
import Survey

/// What is asked in the second round of a domain's questions, after what the first one found.
struct FollowUp: OptionSet {
    let rawValue: UInt8

    /// The addresses of the policy host.
    static let policyHost = FollowUp(rawValue: 1)
    /// The addresses of the domain itself, which has no MX (RFC 5321, 5.1).
    static let implicitHost = FollowUp(rawValue: 2)
    /// TXT of the domain itself, for records published at the wrong place.
    static let apex = FollowUp(rawValue: 4)
}

extension FollowUp {
    /// What is to be asked after evidence; `previous` is that of the pass before, if there was one.
    init(_ evidence: Evidence, previous: Evidence?, asksApex: Bool) {
        self = []
        if Self.wantsPolicy(evidence, previous) { insert(.policyHost) }
        if case .noData = evidence.mx.content, !Self.isKnown(evidence.implicitHost) { insert(.implicitHost) }
        if asksApex, Self.mayBeMisplaced(evidence), (previous?.apex).map({ $0.failure != nil }) ?? true {
            insert(.apex)
        }
    }

    /// The questions for a domain.
    func questions(_ domain: DomainName) -> [DNS.Question] {
        let name = domain.text
        var questions: [DNS.Question] = []
        if contains(.policyHost) {
            questions += [RecordType.a, .aaaa].map { Question(prefix: .policyHost, name: name, type: $0) }
        }
        if contains(.implicitHost) {
            questions += [RecordType.a, .aaaa].map { Question(name: name, type: $0) }
        }
        if contains(.apex) { questions.append(Question(name: name, type: .txt)) }
        return questions
    }

    /// Adds the answers to ``questions(_:)`` to evidence.
    func add(_ lookups: [Lookup], to evidence: inout Evidence, previous: Evidence?) {
        var lookups = lookups[...]
        if contains(.policyHost) {
            evidence.policyHost = Self.addresses(&lookups).completed(by: previous?.policyHost)
        }
        if contains(.implicitHost) {
            evidence.implicitHost = Self.addresses(&lookups).completed(by: previous?.implicitHost)
        }
        if contains(.apex), let lookup = lookups.popFirst() {
            evidence.apex = Self.misplaced(Answer(texts: lookup))
        }
    }

    /// A fetch is worth it where a record says that there is a policy, also one with mistakes: then for diagnosis.
    private static func wantsPolicy(_ evidence: Evidence, _ previous: Evidence?) -> Bool {
        guard case .records(let texts) = evidence.record.content, evidence.fetch == nil,
            STSRecord.discover(texts).isWorthFetching
        else { return false }
        guard let known = previous?.policyHost, known.addresses.isEmpty else { return true }
        return !isKnown(known)
    }

    /// Records at the domain itself are looked for only where mail arrives: that of MTA-STS where its place is empty, that
    /// of TLS-RPT only beside MTA-STS, whose operators want reports.
    private static func mayBeMisplaced(_ evidence: Evidence) -> Bool {
        guard evidence.mx.records.contains(where: { !$0.host.isEmpty }) else { return false }
        let isEmpty = { (answer: Answer<[UInt8]>) in answer.failure == nil && answer.records.isEmpty }
        return isEmpty(evidence.record) || evidence.record.failure == nil && isEmpty(evidence.tlsRPT)
    }

    private static func isKnown(_ answers: AddressAnswers?) -> Bool {
        guard let answers else { return false }
        return answers.unsettled == nil
    }

    private static func addresses(_ lookups: inout ArraySlice<Lookup>) -> AddressAnswers {
        let answers = lookups.prefix(2).map { Answer<Survey.IPAddress>(addresses: $0) }
        lookups = lookups.dropFirst(2)
        return AddressAnswers(ipv4: answers[0], ipv6: answers[1])
    }

    /// Of a domain's own TXT only what was meant for another place is evidence; nil where nothing was.
    private static func misplaced(_ answer: Answer<[UInt8]>) -> Answer<[UInt8]>? {
        guard answer.failure == nil else { return answer }
        let meant = answer.records.filter { STSRecord.isAttempt($0) || TLSRPTRecord.isAttempt($0) }
        return meant.isEmpty ? nil : Answer(.records(meant), chain: answer.chain, facts: answer.facts)
    }
}

extension AddressAnswers {
    /// The answers, where one could not be had the earlier one: what was known a few minutes ago is better than nothing
    /// learnt now.
    fileprivate func completed(by earlier: AddressAnswers?) -> AddressAnswers {
        guard let earlier else { return self }
        return AddressAnswers(
            ipv4: ipv4.isSettled ? ipv4 : earlier.ipv4, ipv6: ipv6.isSettled ? ipv6 : earlier.ipv6)
    }
}
