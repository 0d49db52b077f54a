import DNS
import MTASTS
import Survey

/// The three questions that DNS is asked of every domain, side by side, and the evidence that their answers make.
///
/// ``FollowUp`` has those that only some domains are asked after them.
enum NameExamination {
    /// The questions of the first round; in a later pass only those that found no answer, which may be none.
    ///
    /// An answer once had is not put at risk of a lost packet.
    static func questions(_ candidate: Candidate) -> [DNS.Question] {
        let name = candidate.domain.text
        // RFC 8461, 3.4: a policy is that of the domain itself; no domain above it is asked. RFC 8461, 3.1: the record may
        // stand behind CNAME records, which the resolver follows.
        let record = { Question(prefix: .mtaSTS, name: name, type: .txt) }
        let mx = { Question(name: name, type: .mx) }
        let tlsRPT = { Question(prefix: .tlsReporting, name: name, type: .txt) }
        guard let previous = candidate.previous else { return [record(), mx(), tlsRPT()] }
        var questions: [DNS.Question] = []
        if !previous.record.isSettled { questions.append(record()) }
        if !previous.mx.isSettled { questions.append(mx()) }
        if !previous.tlsRPT.isSettled { questions.append(tlsRPT()) }
        return questions
    }

    /// The evidence after the first round.
    static func evidence(_ candidate: Candidate, _ lookups: [Lookup], now: Int64) -> Evidence {
        guard let previous = candidate.previous else {
            return Evidence(
                domain: candidate.domain, observedAt: now, record: Answer(texts: lookups[0]),
                tlsRPT: Answer(texts: lookups[2]), mx: Answer(exchanges: lookups[1]))
        }
        var evidence = previous
        if !candidate.leavesHostAlone {
            evidence.observedAt = now
            evidence.pass += 1
            evidence.putUnsettledFetchAside()
        }
        for lookup in lookups {
            switch (lookup.question.type, lookup.question.prefix) {
            case (.mx, _): evidence.mx = Answer(exchanges: lookup)
            case (_, .mtaSTS): evidence.record = Answer(texts: lookup)
            default: evidence.tlsRPT = Answer(texts: lookup)
            }
        }
        return evidence
    }
}
