import DNS
import Survey

extension Answer {
    /// Takes over a lookup of the DNS engine, with the records that one closure reads.
    init(_ lookup: Lookup, _ record: (RecordData) -> Record?) {
        let content: Content =
            switch lookup.outcome {
            case .records(let data): .records(data.compactMap(record))
            case .noData: .noData
            case .nxdomain: .nxdomain
            // A legal domain with a label before it can be too long for DNS: such a name cannot exist.
            case .failed(.invalidName): .nxdomain
            case .failed(let failure): .failed(DNSFailure(failure))
            }
        let hasRecords = if case .records = content { true } else { false }
        let facts = AnswerFacts(
            isAuthenticated: lookup.isAuthenticated, ttl: hasRecords ? lookup.ttl : nil, server: lookup.server,
            attempts: lookup.attempts, milliseconds: lookup.milliseconds,
            notes: AnswerFacts.Notes(rawValue: lookup.notes.rawValue))
        self.init(content, chain: lookup.chain, facts: facts)
    }
}

extension Answer<[UInt8]> {
    /// The texts of a TXT lookup.
    init(texts lookup: Lookup) {
        self.init(lookup) { data in
            guard case .txt(let text) = data else { return nil }
            return text.bytes
        }
    }
}

extension Answer<MailExchange> {
    /// The hosts of an MX lookup; the root, which a null MX names (RFC 7505), is the empty host.
    init(exchanges lookup: Lookup) {
        self.init(lookup) { data in
            guard case .mx(let exchange) = data else { return nil }
            let host = exchange.host == "." ? "" : exchange.host
            return MailExchange(preference: Int(exchange.preference), host: host)
        }
    }
}

extension Answer<Survey.IPAddress> {
    /// The addresses of an A or AAAA lookup.
    init(addresses lookup: Lookup) {
        self.init(lookup) { data in
            switch data {
            case .address(.v4(let number)): .v4(number)
            case .address(.v6(let number)): .v6(number)
            default: nil
            }
        }
    }
}

extension DNSFailure {
    /// Takes over a failure of the DNS engine.
    init(_ failure: Failure) {
        self =
            switch failure {
            case .timeout: .timeout
            case .servfail(let extended): .servfail(extendedError: extended.map(Int.init))
            case .refused: .refused
            case .bogus: .bogus
            case .answerTooLarge: .tooLarge
            case .cnameLoop: .cnameLoop
            case .chainTooLong: .chainTooLong
            case .lame: .other("lame server")
            case .malformed: .other("malformed answer")
            case .rcode(let code): .other("response code \(code)")
            case .unreachable(let number): .other("resolver unreachable, errno \(number)")
            case .invalidName: .other("name cannot be asked")
            case .shutDown: .other("resolver shut down")
            }
    }
}
