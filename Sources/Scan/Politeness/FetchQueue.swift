import Survey
import Synchronization

/// The fetches that wait for their turn, between the tasks that find policy hosts and those that fetch.
///
/// A task that waits for a slow address holds no place of the window: only its job stands here. The queue is bounded;
/// who adds to a full one waits.
final class FetchQueue<Job: Sendable>: Sendable {
    private struct State {
        var schedule: FetchSchedule<Job>
        var takers: [CheckedContinuation<Void, Never>] = []
        var adders: [CheckedContinuation<Void, Never>] = []
        var underWay = 0
        var isClosed = false

        var isDone: Bool { isClosed && schedule.count == 0 && underWay == 0 }

        /// Takes everybody who has to look again: all at the end, one taker otherwise.
        mutating func wakeTakers() -> [CheckedContinuation<Void, Never>] {
            guard isDone else { return takers.popLast().map { [$0] } ?? [] }
            defer { takers = [] }
            return takers
        }
    }

    private enum Turn {
        case job(Job)
        case sleep(until: ContinuousClock.Instant)
        case park
        case done
    }

    /// No taker sleeps longer than this before it looks again, so that a job added meanwhile is not late.
    private static var longestSleep: Duration { .milliseconds(50) }

    private let capacity: Int
    private let stop: StopSignal
    private let state: Mutex<State>

    init(limits: FetchLimits, capacity: Int = 4096, stop: StopSignal) {
        self.capacity = capacity
        self.stop = stop
        state = Mutex(State(schedule: FetchSchedule(limits: limits)))
    }

    /// Adds a job for an address; waits while the queue is full.
    ///
    /// Once the scan is stopped, jobs are dropped.
    func add(_ job: Job, to address: IPAddress) async {
        while !stop.isStopped, state.withLock({ $0.schedule.count >= capacity }) {
            await withCheckedContinuation { adder in
                let isRoom = state.withLock { state in
                    if state.schedule.count < capacity { return true }
                    state.adders.append(adder)
                    return false
                }
                if isRoom { adder.resume() }
            }
        }
        addAtOnce(job, to: address)
    }

    /// Adds a job that was taken before and goes on at another address: never waits, for its taker must go on.
    func addAtOnce(_ job: Job, to address: IPAddress) {
        wake { state in
            state.schedule.add(job, to: address)
            return state.takers.popLast().map { [$0] } ?? []
        }
    }

    /// Takes jobs again after a close: the paces go on where the pass before left them.
    func open() {
        state.withLock { $0.isClosed = false }
    }

    /// Says that no more jobs come but those added again.
    func close() {
        wake { state in
            state.isClosed = true
            return state.wakeTakers()
        }
    }

    /// Notes that a taken job is done with an address.
    func end(at address: IPAddress) {
        wake { state in
            state.underWay -= 1
            state.schedule.end(at: address, .now)
            return state.wakeTakers()
        }
    }

    /// Takes the next job that may start; nil when there will be none.
    func next() async -> Job? {
        while true {
            switch turn() {
            case .job(let job): return job
            case .done: return nil
            case .sleep(let until):
                try? await Task.sleep(until: min(until, .now + Self.longestSleep), clock: .continuous)
            case .park:
                await withCheckedContinuation { taker in
                    let mustLook = state.withLock { state in
                        if state.isDone || state.schedule.count > 0 && state.underWay == 0 { return true }
                        state.takers.append(taker)
                        return false
                    }
                    if mustLook { taker.resume() }
                }
            }
        }
    }

    private func turn() -> Turn {
        var turn = Turn.park
        wake { state in
            if stop.isStopped { state.schedule.removeAll() }
            switch state.schedule.next(.now) {
            case .start(let job):
                state.underWay += 1
                turn = .job(job)
            case .wait(let until):
                turn = .sleep(until: until)
                return []
            case .idle:
                turn = state.isDone ? .done : .park
                guard state.schedule.count == 0 else { return [] }
            }
            let adders = state.schedule.count < capacity ? state.adders : []
            if !adders.isEmpty { state.adders = [] }
            // Whoever waits may find the next job ready, or the end.
            return adders + (state.schedule.count > 0 || state.isDone ? state.wakeTakers() : [])
        }
        return turn
    }

    private func wake(_ change: (inout State) -> [CheckedContinuation<Void, Never>]) {
        let sleepers = state.withLock { state in change(&state) }
        for sleeper in sleepers { sleeper.resume() }
    }
}
