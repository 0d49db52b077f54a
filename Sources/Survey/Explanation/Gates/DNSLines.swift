/// What DNS said, as lines of evidence.
enum DNSLines {
    /// The question, the aliases followed, and the answer.
    static func lines<Record>(
        _ name: String, _ type: String, _ answer: Answer<Record>, _ show: (Record) -> [UInt8]
    ) -> [EvidenceLine] {
        let aliases = answer.chain.map { EvidenceLine("CNAME", $0) }
        return [EvidenceLine("question", "\(name) \(type)")] + aliases + content(answer, type, show)
    }

    private static func content<Record>(
        _ answer: Answer<Record>, _ type: String, _ show: (Record) -> [UInt8]
    ) -> [EvidenceLine] {
        switch answer.content {
        case .records(let records): records.map { EvidenceLine(type, show($0)) }
        case .noData: [EvidenceLine("answer", "the name exists and has no \(type) record")]
        case .nxdomain: [EvidenceLine("answer", "NXDOMAIN: the name does not exist")]
        case .failed(let failure): [EvidenceLine("answer", failure.words)]
        }
    }

    /// The addresses of a host, both families.
    static func lines(_ name: String, _ answers: AddressAnswers) -> [EvidenceLine] {
        let ipv4 = lines(name, "A", answers.ipv4) { Array($0.description.utf8) }
        var ipv6 = lines(name, "AAAA", answers.ipv6) { Array($0.description.utf8) }
        // Both families are led through the same aliases as a rule; they are told once.
        if answers.ipv4.chain == answers.ipv6.chain { ipv6.removeAll { $0.label == "CNAME" } }
        return ipv4 + ipv6
    }
}

extension DNSFailure {
    /// The failure in a few words; text of the resolver's in them is foreign.
    var words: String {
        switch self {
        case .timeout: "no answer in time"
        case .servfail(nil): "SERVFAIL: the resolver failed"
        case .servfail(let extended?): "SERVFAIL: the resolver failed, extended error \(extended)"
        case .bogus: "the answer does not pass DNSSEC validation"
        case .refused: "REFUSED: the resolver does not answer this"
        case .tooLarge: "the answer is larger than is accepted"
        case .cnameLoop: "the CNAME records lead back to themselves"
        case .chainTooLong: "the chain of CNAME records is longer than is followed"
        case .other(let what): what
        }
    }
}
