import DNS
import Dispatch
import MTASTS
import Survey
import Synchronization
import Testing

@testable import HTTPS
@testable import Scan

/// An executor that runs jobs on all cores at once, so that every interleaving may happen.
final class ConcurrentExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "stress", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

/// A door that stays shut until it is opened once.
final class Door: Sendable {
    private let state = Mutex<(isOpen: Bool, waiting: [CheckedContinuation<Void, Never>])>((false, []))

    func pass() async {
        await withCheckedContinuation { waiter in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting.append(waiter) }
                return state.isOpen
            }
            if isOpen { waiter.resume() }
        }
    }

    func open() {
        let waiting = state.withLock { state in
            defer { state = (true, []) }
            return state.waiting
        }
        for waiter in waiting { waiter.resume() }
    }
}

/// A resolver that gives every domain a record and few addresses, and says how many policy hosts were asked for.
final class CrowdResolver: Resolver {
    private let hosts = Atomic(0)
    private let addresses: Int
    private let asked: @Sendable (Int) -> Void

    init(addresses: Int, asked: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.addresses = addresses
        self.asked = asked
    }

    func lookUp(_ questions: [Question]) async -> [Lookup] {
        await Task.yield()
        if questions.contains(where: { $0.type == .a }) { asked(hosts.add(1, ordering: .relaxed).newValue) }
        return questions.map { question in
            let outcome: DNS.Outcome =
                switch question.type {
                case .mx: .records([.mx(MXRecord(preference: 10, host: "mx.example"))])
                case .txt where question.prefix == .mtaSTS: .records([.txt(TXTRecord("v=STSv1; id=1;"))])
                case .a: .records((0..<2).map { .address(.v4(0x0808_0000 + self.place(question.name, $0))) })
                default: .noData
                }
            return Lookup(question: question, outcome: outcome)
        }
    }

    private func place(_ name: String, _ turn: UInt32) -> UInt32 {
        (name.utf8.reduce(turn) { $0 &* 31 &+ UInt32($1) }) % UInt32(addresses)
    }
}

/// A fetcher that hesitates, and whose first addresses often refuse.
struct CrowdFetcher: PolicyFetcher {
    var door: Door?

    func fetch(_ request: FetchRequest) async -> FetchResult {
        await door?.pass()
        let hash = request.host.utf8.reduce(UInt32(request.address[3])) { $0 &* 33 &+ UInt32($1) }
        for _ in 0..<(hash % 4) { await Task.yield() }
        let outcome: FetchResult.Outcome =
            hash.isMultiple(of: 3) ? .failed(.connectionRefused, partial: nil) : policyResponse("enforce", "mx.example")
        return FetchResult(
            outcome: outcome, peer: nil, tlsVersion: nil, cipher: nil, timings: HTTPS.FetchTimings(), bytes: 0)
    }
}

/// A sink that fails from one batch on.
final class FillingSink: SurveySink {
    struct Full: Error {}
    private let room: Mutex<Int>
    private let memory = MemorySink()

    init(room: Int) {
        self.room = Mutex(room)
    }

    func keep(_ examined: [ExaminedDomain], _ rejected: [RejectedRow]) throws -> Bool {
        let left = room.withLock { room in
            room -= 1
            return room
        }
        guard left >= 0 else { throw Full() }
        return try memory.keep(examined, rejected)
    }

    func awaitingAnotherLook(after position: Int, limit: Int) throws -> [Candidate] {
        try memory.awaitingAnotherLook(after: position, limit: limit)
    }
}

@Suite(.serialized, .timeLimit(.minutes(5)))
struct StressTests {
    static func scanner(
        _ resolver: any Resolver, _ fetcher: any PolicyFetcher, concurrency: Int, fetches: Int, perAddress: Int,
        stop: StopSignal = StopSignal()
    ) -> Scanner {
        let examiner = Examiner(
            resolver: resolver, fetcher: fetcher, settings: ExaminerSettings(reaches: { _ in true }),
            now: { 1_790_000_000 })
        let limits = WindowLimits(
            concurrency: concurrency,
            fetches: FetchLimits(
                rate: nil, concurrency: fetches, ratePerAddress: nil, concurrencyPerAddress: perAddress),
            batch: 16, gathering: .zero)
        return Scanner(
            examiner: examiner, limits: limits, passes: Passes(interval: .zero), stop: stop,
            progress: ProgressBoard(), loop: ConcurrentExecutor())
    }

    @Test(arguments: [1, 3, 50], [(1, 1), (600, 8), (64, 300)])
    func losesNoDomainAndEndsAtAnySize(addresses: Int, workers: (asking: Int, fetching: Int)) async throws {
        let names = (0..<400).map { "n\($0).example" }
        let sink = MemorySink()
        try await Self.scanner(
            CrowdResolver(addresses: addresses), CrowdFetcher(), concurrency: workers.asking,
            fetches: workers.fetching, perAddress: 4
        ).run(NameSource(names), into: sink)
        #expect(sink.examined.map(\.evidence.domain.text) == names)
        #expect(sink.examined.allSatisfy { $0.verdict.outcome != .inconclusive })
    }

    @Test(arguments: [0, 1, 2, 7]) func endsWithMoreWorkersThanDomains(count: Int) async throws {
        let sink = MemorySink()
        try await Self.scanner(
            CrowdResolver(addresses: 1), CrowdFetcher(), concurrency: 500, fetches: 500, perAddress: 1
        ).run(NameSource((0..<count).map { "n\($0).example" }), into: sink)
        #expect(sink.examined.count == count)
    }

    @Test(arguments: 0..<8) func endsWithASinkThatFills(batches: Int) async {
        let names = (0..<700).map { "n\($0).example" }
        await #expect(throws: FillingSink.Full.self) {
            try await Self.scanner(
                CrowdResolver(addresses: 2), CrowdFetcher(), concurrency: 500, fetches: 64, perAddress: 4
            ).run(NameSource(names), into: FillingSink(room: batches))
        }
    }

    @Test(arguments: [1, 500]) func endsWhenStoppedWithAFullQueue(concurrency: Int) async throws {
        let stop = StopSignal()
        let door = Door()
        // 4 fetches wait at the door, 4096 in the queue, and each worker with one more at the queue's.
        let full = 4 + 4096 + concurrency
        let resolver = CrowdResolver(addresses: 1) { hosts in
            if hosts == full {
                stop.stop()
                door.open()
            }
        }
        let sink = MemorySink()
        try await Self.scanner(
            resolver, CrowdFetcher(door: door), concurrency: concurrency, fetches: 16, perAddress: 4, stop: stop
        ).run(NameSource((0..<5000).map { "n\($0).example" }), into: sink)
        #expect(sink.examined.count < 5000)
    }

    @Test(arguments: 0..<16) func endsWhereverItIsStopped(turn: Int) async throws {
        let stop = StopSignal()
        let resolver = CrowdResolver(addresses: 1 + turn % 3) { hosts in
            if hosts == 1 + turn * 31 { stop.stop() }
        }
        let sink = MemorySink()
        try await Self.scanner(
            resolver, CrowdFetcher(), concurrency: 200, fetches: 8, perAddress: 2, stop: stop
        ).run(NameSource((0..<600).map { "n\($0).example" }), into: sink)
        #expect(Set(sink.examined.map(\.position)).count == sink.examined.count)
        #expect(sink.examined.allSatisfy { $0.verdict.outcome != .notConfigured })
    }
}
