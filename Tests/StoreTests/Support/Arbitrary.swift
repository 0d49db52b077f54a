import MTASTS
import Survey

/// Makes values of every shape that the types allow, also those that no server was seen to cause.
struct Arbitrary {
    private var random: SplitMix

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
    }

    mutating func domain(position: Int) throws -> ExaminedDomain {
        ExaminedDomain(
            position: position, line: Int.random(in: 1...5_000_000, using: &random),
            columns: many(0...2) { $0.text() }, evidence: try evidence(position), verdict: verdict())
    }

    mutating func evidence(_ position: Int) throws -> Evidence {
        Evidence(
            domain: try DomainName("d\(position).example"),
            observedAt: Int64.random(in: 0...4_000_000_000, using: &random),
            pass: Int.random(in: 1...4, using: &random),
            earlierFetchFailures: Int.random(in: 0...3, using: &random), record: texts(), tlsRPT: texts(), mx: mx(),
            implicitHost: maybe { $0.addressAnswers() }, apex: maybe { $0.texts() },
            policyHost: maybe { $0.addressAnswers() }, fetch: maybe { $0.fetch() })
    }

    mutating func verdict() -> Verdict {
        Verdict(
            outcome: one(Outcome.allCases), category: maybe { $0.one(Category.allCases) },
            code: maybe { $0.one(Code.allCases) }, findings: many(0...4) { $0.finding() },
            mode: maybe { $0.one(Mode.allCases) },
            maxAge: maybe { Int.random(in: 0...9_999_999_999, using: &$0.random) },
            recordID: maybe { $0.text() }, mail: one(Mail.allCases),
            hosts: many(0...3) { arbitrary in
                HostMatch(
                    preference: arbitrary.preference(), host: arbitrary.text(),
                    isMatched: arbitrary.maybe { Bool.random(using: &$0.random) })
            }, tlsReporting: one(TLSReporting.allCases))
    }

    private mutating func finding() -> Finding {
        let tried = Int.random(in: 1...12, using: &random)
        return Finding(
            one(Code.allCases), one(Severity.allCases), detail: maybe { $0.text() },
            acceptedBy: maybe { Acceptance(accepted: Int.random(in: 0...tried, using: &$0.random), of: tried) })
    }

    private mutating func texts() -> Answer<[UInt8]> { answer { $0.bytes(0...40) } }

    private mutating func mx() -> Answer<MailExchange> {
        answer { MailExchange(preference: $0.preference(), host: $0.text()) }
    }

    private mutating func addressAnswers() -> AddressAnswers {
        AddressAnswers(ipv4: answer { $0.address() }, ipv6: answer { $0.address() })
    }

    private mutating func answer<Record>(_ record: (inout Arbitrary) -> Record) -> Answer<Record> {
        let content: Answer<Record>.Content =
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1: .records(many(0...3, record))
            case 2: .noData
            case 3: .nxdomain
            default: .failed(failure())
            }
        return Answer(content, chain: Bool.random(using: &random) ? [] : many(0...3) { $0.text() }, facts: facts())
    }

    private mutating func failure() -> DNSFailure {
        one([
            .timeout, .servfail(extendedError: nil),
            .servfail(extendedError: Int.random(in: 0...65_535, using: &random)),
            .bogus, .refused, .tooLarge, .cnameLoop, .chainTooLong, .other(text()),
        ])
    }

    private mutating func facts() -> AnswerFacts {
        let isOdd = Int.random(in: 0..<4, using: &random) == 0
        return AnswerFacts(
            isAuthenticated: Bool.random(using: &random),
            ttl: maybe { UInt32.random(in: 0...(isOdd ? .max : 604_800), using: &$0.random) },
            server: Int.random(in: 0...(isOdd ? 100 : 15), using: &random),
            attempts: Int.random(in: 0...(isOdd ? 100 : 15), using: &random),
            milliseconds: Int.random(in: 0...(isOdd ? 1_000_000 : 16_383), using: &random),
            notes: AnswerFacts.Notes(rawValue: UInt8.random(in: 0...(isOdd ? 255 : 15), using: &random)))
    }

    private mutating func fetch() -> FetchEvidence {
        FetchEvidence(
            attempts: many(0...3) { arbitrary in
                AddressAttempt(address: arbitrary.address(), failure: arbitrary.maybe { $0.fetchFailure() })
            }, refused: many(0...2) { $0.address() },
            ending: maybe { arbitrary in
                Bool.random(using: &arbitrary.random)
                    ? .response(arbitrary.response())
                    : .failed(arbitrary.fetchFailure(), partial: arbitrary.maybe { $0.response() })
            }, peer: maybe { $0.peer() }, tlsVersion: maybe { $0.text() },
            timings: FetchTimings(
                connect: milliseconds(), handshake: milliseconds(), firstByte: milliseconds(), total: milliseconds()))
    }

    private mutating func fetchFailure() -> FetchFailure {
        one([
            .connectionRefused, .connectTimeout, .unreachable, .reset, .certificate,
            .alert(Int.random(in: 0...255, using: &random)), .oldProtocol, .notTLS, .handshakeTimeout,
            .closedInHandshake, .handshake(text()), .timeout, .truncated, .tooLarge, .malformed(text()), .local(text()),
        ])
    }

    private mutating func response() -> HTTPEvidence {
        let body = bytes(0...200)
        return HTTPEvidence(
            status: one([200, 200, 301, 404, 503]), contentType: maybe { $0.text() }, location: maybe { $0.text() },
            retryAfter: maybe { $0.text() }, contentEncoding: maybe { $0.text() }, server: maybe { $0.text() },
            body: body, bodySHA256: maybe { _ in Self.digest(of: body) })
    }

    private mutating func peer() -> PeerEvidence {
        PeerEvidence(
            chain: many(0...3) { $0.certificate() }, faults: many(0...2) { $0.one(PeerFault.allCases) },
            verifyError: Int.random(in: 0...100, using: &random))
    }

    private mutating func certificate() -> CertificateEvidence {
        // The other facts follow from the certificate, as they do in life.
        let number = UInt8.random(in: 0...20, using: &random)
        return CertificateEvidence(
            sha256: Self.digest(of: [number]), der: [0x30, number], subject: "CN=\(number)", issuer: "O=\"\(number)\"",
            names: (0..<number % 3).map { "\($0).example" }, notBefore: -Int64(number), notAfter: Int64(number) << 30)
    }

    private mutating func address() -> IPAddress {
        Bool.random(using: &random)
            ? .v4(UInt32.random(in: 0...(.max), using: &random)) : .v6(UInt128.random(in: 0...(.max), using: &random))
    }

    private mutating func preference() -> Int { Int.random(in: 0...65_535, using: &random) }

    private mutating func milliseconds() -> Int? { maybe { Int.random(in: 0...70_000, using: &$0.random) } }

    private mutating func text() -> String {
        one([
            "", "a", "mx.example", "*.example", "two words", "\"quoted\\\"", "zero\u{0}byte", "line\nbreak\r\t\u{1}",
            "\u{202E}ä\u{1F4E7}\u{7F}", "'; DROP TABLE examinations; --", String(repeating: "x", count: 300),
        ])
    }

    private mutating func bytes(_ count: ClosedRange<Int>) -> [UInt8] {
        Bool.random(using: &random)
            ? Array(text().utf8.prefix(count.upperBound))
            : many(count) { UInt8.random(in: 0...255, using: &$0.random) }
    }

    private mutating func maybe<Value>(_ make: (inout Arbitrary) -> Value) -> Value? {
        Bool.random(using: &random) ? make(&self) : nil
    }

    private mutating func many<Value>(_ count: ClosedRange<Int>, _ make: (inout Arbitrary) -> Value) -> [Value] {
        let count = Int.random(in: count, using: &random)
        return (0..<count).map { _ in make(&self) }
    }

    private mutating func one<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    /// Stands for SHA-256: other bytes have another digest.
    static func digest(of bytes: [UInt8]) -> Digest {
        var random = SplitMix(seed: bytes.reduce(0xD1) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
        return Digest((0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
}
