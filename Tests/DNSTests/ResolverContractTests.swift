import DNS
import Testing

/// What every resolver must make of the same records.
@Suite("Resolver contract")
struct ResolverContractTests {
    /// A question and what is to be learnt.
    struct Expectation: Sendable {
        /// The question.
        let question: Question
        /// The outcome; the order of records does not count.
        let outcome: Outcome
        /// The CNAME targets.
        var chain: [String] = []

        init(_ name: String, _ type: RecordType, _ outcome: Outcome, chain: [String] = []) {
            question = Question(name: name, type: type)
            self.outcome = outcome
            self.chain = chain
        }
    }

    private static let zones = [
        "example": """
        $ORIGIN example.
        $TTL 300
        @ SOA ns hostmaster 1 3600 600 86400 60
        @ NS ns
        @ TXT "v=spf1 -all"
        ns A 192.0.2.53
        host A 192.0.2.1
        host A 192.0.2.2
        host AAAA 2001:db8::1
        mail MX 10 MX1
        mail MX 20 mx2.other.test.
        null MX 0 .
        _mta-sts.host TXT "v=STSv1; id=2016" "0831;"
        alias CNAME host
        further CNAME alias
        away CNAME host.other.test.
        dangling CNAME missing
        barren CNAME mail
        loop1 CNAME loop2
        loop2 CNAME loop1
        refused CNAME host.unserved.test.
        inner.outer TXT "inner"
        large TXT "\(String(repeating: "a", count: 255))" "\(String(repeating: "b", count: 255))"
        large TXT "\(String(repeating: "c", count: 255))" "\(String(repeating: "d", count: 255))"
        large TXT "\(String(repeating: "e", count: 255))" "\(String(repeating: "f", count: 255))"

        """,
        "other.test": """
        $ORIGIN other.test.
        $TTL 300
        @ SOA ns hostmaster 1 3600 600 86400 60
        @ NS ns
        ns A 192.0.2.53
        host A 192.0.2.7

        """,
    ]

    private static let memory = InMemoryResolver(
        [
            "example": [.txt(TXTRecord("v=spf1 -all"))],
            "host.example": [address(1), address(2), .address(.v6(0x2001_0db8 << 96 | 1))],
            "mail.example": [mx(10, "mx1.example"), mx(20, "mx2.other.test")],
            "null.example": [mx(0, ".")],
            "_mta-sts.host.example": [sts],
            "alias.example": [.cname("host.example")],
            "Further.Example.": [.cname("alias.example")],
            "away.example": [.cname("host.other.test")],
            "dangling.example": [.cname("missing.example")],
            "barren.example": [.cname("mail.example")],
            "loop1.example": [.cname("loop2.example")],
            "loop2.example": [.cname("loop1.example")],
            "refused.example": [.cname("host.unserved.test")],
            "inner.outer.example": [.txt(TXTRecord("inner"))],
            "large.example": large,
            "host.other.test": [address(7)],
        ], failures: [Question(name: "host.unserved.test", type: .a): .refused])

    private static let expectations = [
        Expectation("example", .txt, .records([.txt(TXTRecord("v=spf1 -all"))])),
        Expectation("host.example", .a, .records([address(1), address(2)])),
        Expectation("HOST.example.", .aaaa, .records([.address(.v6(0x2001_0db8 << 96 | 1))])),
        Expectation("host.example", .mx, .noData),
        Expectation("missing.example", .a, .nxdomain),
        Expectation("outer.example", .txt, .noData),
        Expectation("mail.example", .mx, .records([mx(10, "mx1.example"), mx(20, "mx2.other.test")])),
        Expectation("null.example", .mx, .records([mx(0, ".")])),
        Expectation("_mta-sts.host.example", .txt, .records([sts])),
        Expectation("alias.example", .a, .records([address(1), address(2)]), chain: ["host.example"]),
        Expectation("alias.example", .cname, .records([.cname("host.example")])),
        Expectation(
            "further.example", .a, .records([address(1), address(2)]), chain: ["alias.example", "host.example"]),
        Expectation("away.example", .a, .records([address(7)]), chain: ["host.other.test"]),
        Expectation("away.example", .txt, .noData, chain: ["host.other.test"]),
        Expectation("dangling.example", .txt, .nxdomain, chain: ["missing.example"]),
        Expectation("barren.example", .txt, .noData, chain: ["mail.example"]),
        Expectation("loop1.example", .txt, .failed(.cnameLoop), chain: ["loop2.example", "loop1.example"]),
        Expectation("refused.example", .a, .failed(.refused), chain: ["host.unserved.test"]),
        Expectation("large.example", .txt, .records(large)),
        Expectation("host..example", .a, .failed(.invalidName)),
    ]

    private static let sts = RecordData.txt(TXTRecord(bytes: Array("v=STSv1; id=20160831;".utf8), stringCount: 2))
    private static let large = ["ab", "cd", "ef"].map { pair in
        RecordData.txt(TXTRecord(pair.map { String(repeating: $0, count: 255) }.joined()))
    }

    private static func address(_ last: UInt32) -> RecordData { .address(.v4(0xc000_0200 + last)) }

    private static func mx(_ preference: UInt16, _ host: String) -> RecordData {
        .mx(MXRecord(preference: preference, host: host))
    }

    @Test("Records in memory are answered as the contract says")
    func memoryKeepsTheContract() async {
        await check(Self.memory)
        #expect(Self.memory.asked.count == Self.expectations.count)
    }

    @Test("A name server is understood as the contract says")
    func wireKeepsTheContract() async throws {
        let server = try await NameServer(zones: Self.zones)
        defer { server.stop() }
        let resolver = try WireResolver(ResolverConfiguration(servers: [server.address]))
        defer { resolver.shutdown() }
        await check(resolver)
        #expect(resolver.statistics.streams == 1, "the large answer comes over TCP")
    }

    private func check(_ resolver: some Resolver) async {
        let lookups = await resolver.lookUp(Self.expectations.map(\.question))
        #expect(lookups.map(\.question) == Self.expectations.map(\.question))
        for (lookup, expectation) in zip(lookups, Self.expectations) {
            let name = Comment(rawValue: "\(expectation.question)")
            #expect(lookup.chain == expectation.chain, name)
            if case .records(let found) = lookup.outcome, case .records(let expected) = expectation.outcome {
                #expect(Set(found) == Set(expected) && found.count == expected.count, name)
            } else {
                #expect(lookup.outcome == expectation.outcome, name)
            }
        }
    }
}
