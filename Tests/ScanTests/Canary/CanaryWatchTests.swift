import DNS
import Scan
import Synchronization
import Testing

struct CanaryWatchTests {
    struct DiskFull: Error {}

    /// Remembers what it is told.
    final class Log: CanaryLog {
        private let state = Mutex<(entries: [String], marks: Int)>(([], 0))
        private let isFull: Bool

        init(isFull: Bool = false) {
            self.isFull = isFull
        }

        var entries: [String] { state.withLock(\.entries) }

        func mark() -> Int {
            state.withLock { state in
                state.marks += 1
                return state.marks
            }
        }

        func confirm(upTo mark: Int) throws {
            if isFull { throw DiskFull() }
            note("confirm \(mark)")
        }

        func distrust(_ finding: CanaryFinding) throws -> Int {
            note("distrust \(finding.answer)")
            return 7
        }

        func trust() throws { note("trust") }

        private func note(_ entry: String) { state.withLock { $0.entries.append(entry) } }
    }

    private static func watch(
        _ outcomes: [Outcome], _ log: Log, _ stop: StopSignal,
        tell: @escaping @Sendable (CanaryEvent) -> Void = { _ in }
    ) -> CanaryWatch {
        let left = Mutex(outcomes[...])
        let asker = CanaryAsker([Canary(.bad, "invalid")], servers: 1) { questions, server in
            let outcome = left.withLock { $0.count > 1 ? $0.removeFirst() : $0.first } ?? .nxdomain
            return questions.map { Lookup(question: $0, outcome: outcome) }
        }
        return CanaryWatch(asker, interval: .seconds(60), log: log, stop: stop, isPaused: { false }, tell: tell)
    }

    /// Runs a watch beside rounds over a list, and returns how many there were.
    private static func rounds(_ watch: CanaryWatch) async -> Int {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await watch.run() }
            defer { group.cancelAll() }
            var count = 1
            while await watch.needsAnotherRound() { count += 1 }
            return count
        }
    }

    @Test func aRoundThatIsConfirmedIsTheLast() async throws {
        let (log, stop) = (Log(), StopSignal())
        #expect(await Self.rounds(Self.watch([.nxdomain], log, stop)) == 1)
        #expect(log.entries == ["confirm 1"])
        #expect(!stop.isStopped)
    }

    @Test func aLieAsksForAnotherRound() async throws {
        let (log, stop) = (Log(), StopSignal())
        let events = Mutex<[CanaryEvent]>([])
        let watch = Self.watch([.noData, .nxdomain], log, stop) { event in events.withLock { $0.append(event) } }
        #expect(await Self.rounds(watch) == 2)
        #expect(log.entries == ["distrust a name that exists", "trust", "confirm 3"])
        #expect(!stop.isStopped)
        let told = events.withLock(\.self)
        #expect(told.count == 2)
        #expect(
            told.first == .pause(CanaryFinding(Canary(.bad, "invalid"), "a name that exists", server: 0), domains: 7))
    }

    @Test func eachLieIsTakenBackBeforeAnotherRoundIsBegun() async throws {
        let (log, stop) = (Log(), StopSignal())
        let watch = Self.watch([.noData, .nxdomain, .noData, .nxdomain], log, stop)
        #expect(await Self.rounds(watch) == 3)
        let lie = "distrust a name that exists"
        #expect(log.entries == [lie, "trust", lie, "trust", "confirm 5"])
        #expect(!stop.isRecalled)
    }

    @Test func withoutCanariesNothingIsAsked() async throws {
        let log = Log()
        let asker = CanaryAsker([], servers: 1) { _, _ in [] }
        let watch = CanaryWatch(
            asker, interval: .seconds(1), log: log, stop: StopSignal(), isPaused: { false }, tell: { _ in })
        #expect(await Self.rounds(watch) == 1)
        #expect(log.entries.isEmpty)
    }

    @Test func aScanThatIsEndedConfirmsWhatItCan() async {
        let (log, stop) = (Log(), StopSignal())
        stop.stop()
        let watch = Self.watch([.nxdomain], log, stop)
        await watch.run()
        #expect(watch.isOver)
        #expect(log.entries == ["confirm 1"])
    }

    @Test func endsTheScanWhereNothingCanBeWrittenDown() async throws {
        let (log, stop) = (Log(isFull: true), StopSignal())
        let watch = Self.watch([.nxdomain], log, stop)
        #expect(await Self.rounds(watch) == 1)
        #expect(stop.isEnding)
        #expect(watch.failure is DiskFull)
    }
}
