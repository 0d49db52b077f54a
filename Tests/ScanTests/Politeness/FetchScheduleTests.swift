import Survey
import Testing

@testable import Scan

struct FetchScheduleTests {
    let start = ContinuousClock.now

    /// Runs a schedule to its end in virtual time; a job takes `length`.
    func run(_ jobs: [(Int, IPAddress)], _ limits: FetchLimits, length: Duration) -> [(
        job: Int, start: Duration, end: Duration
    )] {
        var schedule = FetchSchedule<(Int, IPAddress)>(limits: limits)
        for job in jobs { schedule.add(job, to: job.1) }
        var now = start
        var running: [(end: ContinuousClock.Instant, address: IPAddress)] = []
        var log: [(job: Int, start: Duration, end: Duration)] = []
        while schedule.count > 0 || !running.isEmpty {
            for done in running where done.end <= now { schedule.end(at: done.address, now) }
            running.removeAll { $0.end <= now }
            switch schedule.next(now) {
            case .start(let job):
                running.append((now + length, job.1))
                log.append((job.0, now - start, now - start + length))
            case .wait(let until):
                now = min(until, running.map(\.end).min() ?? until)
            case .idle:
                guard let next = running.map(\.end).min() else { return log }
                now = next
            }
        }
        return log
    }

    @Test func keepsNoJobThatHasStarted() {
        final class Job {}
        var schedule = FetchSchedule<Job>(limits: FetchLimits(rate: 20))
        weak var kept: Job?
        do {
            let job = Job()
            kept = job
            schedule.add(job, to: .v4(1))
        }
        #expect(kept != nil)
        guard case .start = schedule.next(start) else {
            Issue.record("the job may start")
            return
        }
        #expect(kept == nil)
    }

    @Test func neverStartsMoreThanTheRateInAnySecond() {
        let jobs = (0..<100).map { ($0, IPAddress.v4(UInt32($0))) }
        let log = run(jobs, FetchLimits(rate: 20), length: .milliseconds(10))
        #expect(log.count == 100)
        for entry in log {
            #expect(log.count { entry.start <= $0.start && $0.start < entry.start + .seconds(1) } <= 20)
        }
    }

    @Test func neverPressesOneAddress() {
        let jobs = (0..<30).map { ($0, IPAddress.v4(1)) }
        let limits = FetchLimits(rate: nil, ratePerAddress: 2, concurrencyPerAddress: 4)
        let log = run(jobs, limits, length: .seconds(5))
        #expect(log.count == 30)
        for entry in log {
            #expect(log.count { entry.start <= $0.start && $0.start < entry.start + .seconds(1) } <= 2)
            #expect(log.count { $0.start <= entry.start && entry.start < $0.end } <= 4)
        }
    }

    @Test func keepsALowRateEvenWhenStartsLeaveLate() {
        let jobs = (0..<9).map { ($0, IPAddress.v4(1)) }
        let log = run(jobs, FetchLimits(rate: nil, ratePerAddress: 2), length: .milliseconds(1))
        for (first, third) in zip(log, log.dropFirst(2)) {
            #expect(third.start - first.start > .seconds(1) + .milliseconds(25))
        }
    }

    @Test func letsOtherAddressesPassABusyOne() {
        let jobs = (0..<50).map { ($0, IPAddress.v4(1)) } + [(50, IPAddress.v4(2))]
        let log = run(jobs, FetchLimits(rate: nil), length: .milliseconds(1))
        let other = log.first { $0.job == 50 }
        #expect(other?.start == .zero)
    }

    @Test func keepsTheConcurrencyInAll() {
        let jobs = (0..<40).map { ($0, IPAddress.v4(UInt32($0))) }
        let log = run(jobs, FetchLimits(rate: nil, concurrency: 3), length: .seconds(1))
        for entry in log {
            #expect(log.count { $0.start <= entry.start && entry.start < $0.end } <= 3)
        }
        #expect(log.count == 40)
    }
}
