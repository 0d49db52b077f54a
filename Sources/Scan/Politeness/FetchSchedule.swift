import HTTPS
import Survey

/// Decides which waiting fetch may start when, so that no limit is passed and no address holds up another.
///
/// A pure value: times are given. One hosting provider serves thousands of policy hosts from one address; its fetches
/// queue here while those of other addresses go on.
struct FetchSchedule<Job> {
    private struct Lane {
        var waiting: [Job] = []
        var taken = 0
        var underWay = 0
        var pace: Pace

        var isEmpty: Bool { taken == waiting.count }

        mutating func clear() {
            waiting = []
            taken = 0
        }

        mutating func take() -> Job {
            let job = waiting[taken]
            taken += 1
            if isEmpty {
                clear()
            } else if taken > 64, taken * 2 > waiting.count {
                waiting.removeFirst(taken)
                taken = 0
            }
            return job
        }
    }

    private let limits: FetchLimits
    private var lanes: [IPAddress: Lane] = [:]
    /// Addresses with waiting jobs, in the order in which they are served.
    private var turns: [IPAddress] = []
    private var pace: Pace
    private var underWay = 0
    private(set) var count = 0

    init(limits: FetchLimits) {
        self.limits = limits
        pace = Pace(rate: limits.rate)
    }

    /// What can be done now.
    enum Next {
        /// This job may start.
        case start(Job)
        /// Nothing may start before then.
        case wait(until: ContinuousClock.Instant)
        /// Nothing may start before a job ends or another comes.
        case idle
    }

    mutating func add(_ job: Job, to address: IPAddress) {
        if lanes[address]?.isEmpty ?? true { turns.append(address) }
        // In its place: a copy would make a long lane quadratic.
        let fresh = Lane(pace: Pace(rate: limits.ratePerAddress))
        lanes[address, default: fresh].waiting.append(job)
        count += 1
    }

    /// Drops all that waits.
    mutating func removeAll() {
        for address in turns { lanes[address]?.clear() }
        turns = []
        count = 0
    }

    mutating func next(_ now: ContinuousClock.Instant) -> Next {
        guard count > 0, underWay < limits.concurrency else { return .idle }
        let start = pace.earliest(now)
        guard start <= now else { return .wait(until: start) }
        var soonest: ContinuousClock.Instant?
        for (turn, address) in turns.enumerated() {
            guard var lane = lanes[address], lane.underWay < limits.concurrencyPerAddress else { continue }
            let start = lane.pace.earliest(now)
            guard start <= now else {
                soonest = min(soonest ?? start, start)
                continue
            }
            let job = lane.take()
            lane.pace.start(now)
            lane.underWay += 1
            turns.remove(at: turn)
            if !lane.isEmpty { turns.append(address) }
            lanes[address] = lane
            pace.start(now)
            underWay += 1
            count -= 1
            return .start(job)
        }
        return soonest.map { .wait(until: $0) } ?? .idle
    }

    /// Notes that a job at an address has ended.
    mutating func end(at address: IPAddress, _ now: ContinuousClock.Instant) {
        underWay -= 1
        guard var lane = lanes[address] else { return }
        lane.underWay -= 1
        lanes[address] = lane
        forgetIdleLanes(now)
    }

    /// Drops the lanes of addresses that nothing waits for and whose pace no longer binds, so that memory stays bounded.
    private mutating func forgetIdleLanes(_ now: ContinuousClock.Instant) {
        guard lanes.count > Self.lanesKept, lanes.count > 2 * turns.count else { return }
        lanes = lanes.filter { !$0.value.isEmpty || $0.value.underWay > 0 || $0.value.pace.earliest(now) > now }
    }

    private static var lanesKept: Int { 4096 }
}
