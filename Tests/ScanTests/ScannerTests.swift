import DNS
import HTTPS
import MTASTS
import Scan
import Survey
import Testing

struct ScannerTests {
    struct DiskFull: Error {}

    static func records(_ name: String, mx: String = "mx.example") -> [String: [RecordData]] {
        [
            "_mta-sts.\(name)": [.txt(TXTRecord("v=STSv1; id=1;"))],
            name: [.mx(MXRecord(preference: 10, host: mx))],
            "mta-sts.\(name)": [.address(.v4(0x0808_0808))],
        ]
    }

    static func scan(
        _ names: [String], resolver: InMemoryResolver, fetcher: ScriptedFetcher, into sink: MemorySink,
        stop: StopSignal = StopSignal(), concurrency: Int = 8
    ) async throws {
        let examiner = Examiner(
            resolver: resolver, fetcher: fetcher, settings: ExaminerSettings(reaches: { _ in true }),
            now: { 1_790_000_000 })
        let limits = WindowLimits(
            concurrency: concurrency,
            fetches: FetchLimits(rate: nil, concurrency: 4, ratePerAddress: nil, concurrencyPerAddress: 4), batch: 10,
            gathering: .milliseconds(1))
        let scanner = Scanner(
            examiner: examiner, limits: limits, passes: Passes(interval: .zero), stop: stop, progress: ProgressBoard(),
            loop: QueueExecutor())
        try await scanner.run(NameSource(names), into: sink)
    }

    @Test(arguments: [1, 16, 256])
    func givesEachDomainItsOutcomeAtAnyConcurrency(concurrency: Int) async throws {
        let names = (0..<300).map { "n\($0).example" }
        var zone: [String: [RecordData]] = [:]
        var script: [String: [FetchResult.Outcome]] = [:]
        for (index, name) in names.enumerated() where index.isMultiple(of: 3) {
            zone.merge(Self.records(name)) { $1 }
            script["mta-sts.\(name)"] = [policyResponse(index.isMultiple(of: 2) ? "enforce" : "testing", "mx.example")]
        }
        let sink = MemorySink()
        try await Self.scan(
            names, resolver: InMemoryResolver(zone), fetcher: ScriptedFetcher(script), into: sink,
            concurrency: concurrency)
        #expect(sink.examined.map(\.evidence.domain.text) == names)
        for domain in sink.examined {
            let index = domain.position - 1
            let expected: Survey.Outcome =
                !index.isMultiple(of: 3) ? .notConfigured : index.isMultiple(of: 2) ? .enforce : .testing
            #expect(domain.verdict.outcome == expected)
        }
    }

    @Test func confirmsARefusalInALaterPass() async throws {
        let sink = MemorySink()
        let fetcher = ScriptedFetcher([:])
        try await Self.scan(
            ["a.example"], resolver: InMemoryResolver(Self.records("a.example")), fetcher: fetcher, into: sink)
        #expect(sink.examined.map(\.verdict.code) == [.tcpRefused])
        #expect(sink.examined.map(\.verdict.outcome) == [.broken])
        #expect(fetcher.requests.count == 2)
    }

    @Test func takesTheBetterAnswerOfALaterPass() async throws {
        let sink = MemorySink()
        let fetcher = ScriptedFetcher([
            "mta-sts.a.example": [.failed(.connectTimeout, partial: nil), policyResponse("enforce", "mx.example")]
        ])
        try await Self.scan(
            ["a.example"], resolver: InMemoryResolver(Self.records("a.example")), fetcher: fetcher, into: sink)
        #expect(sink.examined.map(\.verdict.outcome) == [.enforce])
        #expect(sink.examined.map(\.evidence.pass) == [2])
    }

    @Test func asksAgainOnlyWhatFailed() async throws {
        let failing = Question(name: "a.example", type: .mx)
        let resolver = InMemoryResolver([:], failures: [failing: .timeout])
        let sink = MemorySink()
        try await Self.scan(["a.example"], resolver: resolver, fetcher: ScriptedFetcher([:]), into: sink)
        #expect(resolver.asked.count { $0.fullName == "_mta-sts.a.example" } == 1)
        #expect(resolver.asked.count { $0 == failing } == 3)
        #expect(sink.examined.map(\.verdict.mail) == [.unknown])
        #expect(sink.examined.map(\.verdict.outcome) == [.notConfigured])
    }

    @Test func triesAnotherAddressWhereOneDoesNotAnswer() async throws {
        var zone = Self.records("a.example")
        zone["mta-sts.a.example"] = [.address(.v4(0x0808_0808)), .address(.v4(0x0909_0909))]
        let fetcher = ScriptedFetcher([
            "mta-sts.a.example": [.failed(.connectionRefused, partial: nil), policyResponse("enforce", "mx.example")]
        ])
        let sink = MemorySink()
        try await Self.scan(["a.example"], resolver: InMemoryResolver(zone), fetcher: fetcher, into: sink)
        #expect(sink.examined.map(\.verdict.outcome) == [.enforce])
        #expect(fetcher.requests.map(\.address) == [[8, 8, 8, 8], [9, 9, 9, 9]])
    }

    @Test func connectsToNoSpecialAddress() async throws {
        var zone = Self.records("a.example")
        zone["mta-sts.a.example"] = [.address(.v4(0x7f00_0001)), .address(.v4(0x0a00_0001)), .address(.v6(1))]
        let fetcher = ScriptedFetcher([:])
        let sink = MemorySink()
        try await Self.scan(["a.example"], resolver: InMemoryResolver(zone), fetcher: fetcher, into: sink)
        #expect(fetcher.requests.isEmpty)
        #expect(sink.examined.map(\.verdict.code) == [.hostPrivateAddress])
    }

    @Test func endsWithTheFailureOfItsSink() async throws {
        let names = (0..<500).map { "n\($0).example" }
        await #expect(throws: DiskFull.self) {
            try await Self.scan(
                names, resolver: InMemoryResolver([:]), fetcher: ScriptedFetcher([:]),
                into: MemorySink(failing: DiskFull()))
        }
    }

    @Test func takesNothingMoreOnceStopped() async throws {
        let stop = StopSignal()
        stop.stop()
        let sink = MemorySink()
        try await Self.scan(
            ["a.example"], resolver: InMemoryResolver([:]), fetcher: ScriptedFetcher([:]), into: sink, stop: stop)
        #expect(sink.examined.isEmpty)
    }
}
