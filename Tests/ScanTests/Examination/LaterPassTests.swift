import DNS
import MTASTS
import Scan
import Survey
import Testing

@testable import HTTPS

/// A resolver whose answers change from one asking of a question to the next; the last of them stays.
final class ChangingResolver: Resolver {
    private let zone: InMemoryResolver
    private let script: [Question: [DNS.Outcome]]

    init(_ zone: [String: [RecordData]], _ script: [Question: [DNS.Outcome]]) {
        self.zone = InMemoryResolver(zone)
        self.script = script
    }

    func lookUp(_ questions: [Question]) async -> [Lookup] {
        var lookups = await zone.lookUp(questions)
        for (index, question) in questions.enumerated() {
            let whole = Question(name: question.fullName, type: question.type)
            guard let outcomes = script[whole] else { continue }
            let turn = zone.asked.count { $0 == whole } - 1
            lookups[index].outcome = outcomes[min(turn, outcomes.count - 1)]
        }
        return lookups
    }
}

struct LaterPassTests {
    static let address = RecordData.address(.v4(0x0808_0808))
    static let txt = Question(name: "_mta-sts.a.example", type: .txt)
    static let mx = Question(name: "a.example", type: .mx)
    static let reporting = Question(name: "_smtp._tls.a.example", type: .txt)
    static let ipv4 = Question(name: "a.example", type: .a)
    static let ipv6 = Question(name: "a.example", type: .aaaa)
    static let hostIPv4 = Question(name: "mta-sts.a.example", type: .a)
    static let hostIPv6 = Question(name: "mta-sts.a.example", type: .aaaa)

    static func scan(
        _ zone: [String: [RecordData]] = [:], _ script: [Question: [DNS.Outcome]],
        _ fetches: [String: [FetchResult.Outcome]] = [:]
    ) async throws -> (domain: ExaminedDomain, requests: [[UInt8]]) {
        let sink = MemorySink()
        let fetcher = ScriptedFetcher(fetches)
        let examiner = Examiner(
            resolver: ChangingResolver(zone, script), fetcher: fetcher,
            settings: ExaminerSettings(reaches: { _ in true }), now: { 1_790_000_000 })
        let scanner = Scanner(
            examiner: examiner, limits: WindowLimits(concurrency: 2, gathering: .zero),
            passes: Passes(interval: .zero), stop: StopSignal(), progress: ProgressBoard(), loop: QueueExecutor())
        try await scanner.run(NameSource(["a.example"]), into: sink)
        return (try #require(sink.examined.first), fetcher.requests.map(\.address))
    }

    @Test func keepsAnAddressOfTheDomainThatALaterPassCannotFind() async throws {
        let (domain, _) = try await Self.scan(
            [:],
            [
                Self.txt: [.failed(.timeout)], Self.mx: [.noData],
                Self.ipv4: [.records([Self.address]), .failed(.timeout)], Self.ipv6: [.failed(.timeout)],
            ])
        #expect(domain.verdict.mail == .implicit)
        #expect(domain.evidence.pass == 3)
    }

    @Test func asksForNamesWhileThePolicyHostIsLeftAlone() async throws {
        let response = HTTPResponse(status: 503, version: "HTTP/1.1", retryAfter: "100000")
        let (domain, requests) = try await Self.scan(
            ScannerTests.records("a.example"),
            [
                Self.mx: [
                    .failed(.servfail(extendedError: nil)),
                    .records([.mx(MXRecord(preference: 1, host: "mx.example"))]),
                ],
                Self.reporting: [.failed(.timeout), .failed(.timeout), .noData],
            ], ["mta-sts.a.example": [.response(response)]])
        #expect(domain.verdict.outcome == .inconclusive)
        #expect(domain.verdict.code == .httpStatus5xx)
        #expect(domain.verdict.mail == .mx)
        #expect(domain.verdict.tlsReporting == .absent)
        #expect(requests.count == 1, "the host is asked once")
        #expect(domain.evidence.pass == 1)
    }

    @Test func joinsWhatTwoPassesLearntOfBothFamilies() async throws {
        let (domain, _) = try await Self.scan(
            [:],
            [
                Self.mx: [.noData], Self.ipv4: [.noData, .failed(.timeout)],
                Self.ipv6: [.failed(.timeout), .noData],
            ])
        #expect(domain.verdict.mail == Mail.none)
    }

    @Test func keepsAnAddressOfThePolicyHostThatALaterPassCannotFind() async throws {
        let (domain, requests) = try await Self.scan(
            ScannerTests.records("a.example"),
            [
                Self.hostIPv4: [.records([Self.address]), .failed(.timeout)],
                Self.hostIPv6: [.noData, .failed(.servfail(extendedError: nil))],
            ],
            ["mta-sts.a.example": [.failed(.connectTimeout, partial: nil), policyResponse("enforce", "mx.example")]])
        #expect(domain.verdict.outcome == .enforce)
        #expect(requests == [[8, 8, 8, 8], [8, 8, 8, 8]])
    }

    @Test func looksAgainForAPublicAddressBesideARefusedOne() async throws {
        let (domain, requests) = try await Self.scan(
            ScannerTests.records("a.example"),
            [
                Self.hostIPv4: [.failed(.servfail(extendedError: nil)), .records([Self.address])],
                Self.hostIPv6: [.records([.address(.v6(0xfd00 << 112 | 1))])],
            ],
            ["mta-sts.a.example": [policyResponse("enforce", "mx.example")]])
        #expect(domain.verdict.outcome == .enforce)
        #expect(domain.evidence.pass == 2)
        #expect(domain.evidence.earlierFetchFailures == 0)
        #expect(requests == [[8, 8, 8, 8]])
    }

    @Test func asksNoMoreForAnAliasThatLoops() async throws {
        let (domain, _) = try await Self.scan(
            [:], [Self.txt: [.failed(.cnameLoop), .failed(.timeout)], Self.reporting: [.failed(.timeout)]])
        #expect(domain.verdict.code == .recordCNAMELoop)
        #expect(domain.verdict.outcome == .broken)
    }

    @Test func cannotTellWhereThisMachineHasNoRoute() async throws {
        let sink = MemorySink()
        let fetcher = ScriptedFetcher([:])
        let examiner = Examiner(
            resolver: InMemoryResolver(ScannerTests.records("a.example")), fetcher: fetcher,
            settings: ExaminerSettings(reaches: { _ in false }), now: { 1_790_000_000 })
        let scanner = Scanner(
            examiner: examiner, limits: WindowLimits(concurrency: 1, gathering: .zero),
            passes: Passes(interval: .zero), stop: StopSignal(), progress: ProgressBoard(), loop: QueueExecutor())
        try await scanner.run(NameSource(["a.example"]), into: sink)
        #expect(fetcher.requests.isEmpty)
        #expect(sink.examined.map(\.verdict.outcome) == [.inconclusive])
    }
}
