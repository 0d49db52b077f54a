import DNS
import MTASTS
import Survey

/// The part of an examination that DNS answers: three questions side by side for every domain, and those that follow
/// from their answers in a second round.
struct NameExamination: Sendable {
    let resolver: any Resolver
    /// Whether the domain's own TXT is asked for records published at the wrong place.
    let asksApex: Bool

    /// Examines the names of a candidate.
    ///
    /// In a later pass only what could not be told is asked again.
    func examine(_ candidate: Candidate, now: Int64) async -> Evidence {
        var evidence = await firstRound(candidate, now)
        await secondRound(&evidence, candidate.previous)
        return evidence
    }

    private func firstRound(_ candidate: Candidate, _ now: Int64) async -> Evidence {
        let name = candidate.domain.text
        if let previous = candidate.previous { return await again(previous, now) }
        // RFC 8461, 3.4: a policy is that of the domain itself; no domain above it is asked. RFC 8461, 3.1: the record may
        // stand behind CNAME records, which the resolver follows.
        let lookups = await resolver.lookUp([
            Question(name: "_mta-sts." + name, type: .txt), Question(name: name, type: .mx),
            Question(name: "_smtp._tls." + name, type: .txt),
        ])
        return Evidence(
            domain: candidate.domain, observedAt: now, record: Answer(texts: lookups[0]),
            tlsRPT: Answer(texts: lookups[2]), mx: Answer(exchanges: lookups[1]))
    }

    /// Asks again only what failed: an answer once had is not put at risk of a lost packet.
    private func again(_ previous: Evidence, _ now: Int64) async -> Evidence {
        var evidence = previous
        evidence.observedAt = now
        evidence.pass += 1
        evidence.putUnsettledFetchAside()
        let name = previous.domain.text
        var questions: [Question] = []
        if !previous.record.isSettled { questions.append(Question(name: "_mta-sts." + name, type: .txt)) }
        if !previous.mx.isSettled { questions.append(Question(name: name, type: .mx)) }
        if !previous.tlsRPT.isSettled { questions.append(Question(name: "_smtp._tls." + name, type: .txt)) }
        guard !questions.isEmpty else { return evidence }
        for lookup in await resolver.lookUp(questions) {
            switch lookup.question.type {
            case .mx: evidence.mx = Answer(exchanges: lookup)
            case _ where lookup.question.name.hasPrefix("_mta-sts."): evidence.record = Answer(texts: lookup)
            default: evidence.tlsRPT = Answer(texts: lookup)
            }
        }
        return evidence
    }

    private func secondRound(_ evidence: inout Evidence, _ previous: Evidence?) async {
        let name = evidence.domain.text
        let host = "mta-sts." + name
        let wantsHost = wantsPolicy(evidence, previous)
        let wantsImplicit = evidence.mx.content == .noData && !isKnown(evidence.implicitHost)
        let wantsApex = asksApex && mayBeMisplaced(evidence) && (previous?.apex).map { $0.failure != nil } ?? true
        var questions: [Question] = []
        if wantsHost { questions += [Question(name: host, type: .a), Question(name: host, type: .aaaa)] }
        if wantsImplicit { questions += [Question(name: name, type: .a), Question(name: name, type: .aaaa)] }
        if wantsApex { questions.append(Question(name: name, type: .txt)) }
        guard !questions.isEmpty else { return }
        var lookups = await resolver.lookUp(questions)[...]
        if wantsHost {
            evidence.policyHost = Self.addresses(&lookups).completed(by: previous?.policyHost)
        }
        if wantsImplicit {
            evidence.implicitHost = Self.addresses(&lookups).completed(by: previous?.implicitHost)
        }
        if wantsApex, let lookup = lookups.popFirst() { evidence.apex = Self.misplaced(Answer(texts: lookup)) }
    }

    /// A fetch is worth it where a record says that there is a policy, also one with mistakes: then for diagnosis.
    private func wantsPolicy(_ evidence: Evidence, _ previous: Evidence?) -> Bool {
        guard evidence.fetch == nil, STSRecord.discover(evidence.record.records).isWorthFetching else { return false }
        guard let known = previous?.policyHost, known.addresses.isEmpty else { return true }
        return !isKnown(known)
    }

    /// Records at the domain itself are looked for only where mail arrives: that of MTA-STS where its place is empty, that
    /// of TLS-RPT only beside MTA-STS, whose operators want reports.
    private func mayBeMisplaced(_ evidence: Evidence) -> Bool {
        guard evidence.mx.records.contains(where: { !$0.host.isEmpty }) else { return false }
        let isEmpty = { (answer: Answer<[UInt8]>) in answer.failure == nil && answer.records.isEmpty }
        return isEmpty(evidence.record) || evidence.record.failure == nil && isEmpty(evidence.tlsRPT)
    }

    private func isKnown(_ answers: AddressAnswers?) -> Bool {
        guard let answers else { return false }
        return answers.ipv4.isSettled && answers.ipv6.isSettled
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
