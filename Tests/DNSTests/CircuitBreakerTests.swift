import DNS
import Testing

@Suite("The breaker of a server")
struct CircuitBreakerTests {
    private static let second: UInt64 = 1_000_000_000

    /// What happens to a breaker, with the second in which it does.
    private enum Step {
        case queries(Int, at: Double)
        case ends(Int)
        case replies(Int, at: Double)
        case failures(Int, at: Double)
        case check(at: Double)
        case probed(CircuitBreaker.Probe, after: Double)
    }

    private static func time(_ seconds: Double) -> UInt64 { UInt64(seconds * Double(second)) }

    private static func breaker(_ steps: [Step], patience: Double = 1) -> CircuitBreaker {
        var breaker = CircuitBreaker(patience: time(patience))
        for step in steps {
            switch step {
            case .queries(let count, let seconds):
                for _ in 0..<count { breaker.noteQuery(at: time(seconds)) }
            case .ends(let count):
                for _ in 0..<count { breaker.noteEnd() }
            case .replies(let count, let seconds):
                for _ in 0..<count { _ = breaker.noteReply(isFailure: false, at: time(seconds)) }
            case .failures(let count, let seconds):
                for _ in 0..<count { _ = breaker.noteReply(isFailure: true, at: time(seconds)) }
            case .check(let seconds): _ = breaker.check(at: time(seconds))
            case .probed(let probe, let seconds): _ = breaker.note(probe, sentAt: time(1), at: time(1 + seconds))
            }
        }
        return breaker
    }

    @Test(
        "What opens it and what does not",
        arguments: [
            ([.queries(24, at: 0), .check(at: 1)], .silent),
            ([.queries(24, at: 0), .check(at: 0.9)], nil),
            ([.queries(23, at: 0), .check(at: 9)], nil),
            ([.queries(20, at: 0), .queries(4, at: 0.5), .check(at: 1)], nil),
            ([.queries(20, at: 0), .queries(4, at: 0.5), .check(at: 1.5)], .silent),
            ([.queries(24, at: 0), .ends(24), .queries(24, at: 0.5), .check(at: 1)], .silent),
            ([.queries(24, at: 0), .ends(24), .replies(1, at: 0.9), .check(at: 9)], nil),
            ([.queries(124, at: 0), .ends(100), .replies(100, at: 0.5), .check(at: 1.4)], nil),
            ([.queries(124, at: 0), .ends(100), .replies(100, at: 0.5), .check(at: 1.5)], .silent),
            ([.queries(24, at: 0), .replies(1, at: 0.9), .check(at: 1)], nil),
            ([.queries(24, at: 0), .failures(1, at: 0.9), .check(at: 1)], nil),
            ([.failures(49, at: 0)], nil),
            ([.failures(50, at: 0)], .failing),
            ([.failures(49, at: 0), .replies(1, at: 0), .failures(49, at: 0)], nil),
        ] as [([Step], CircuitBreaker.Cause?)])
    private func opens(_ steps: [Step], _ cause: CircuitBreaker.Cause?) {
        #expect(Self.breaker(steps).cause == cause)
    }

    @Test(
        "Only the answer to a probe closes it, and only a timely one",
        arguments: [
            ([.probed(.answered, after: 0.1)], nil),
            ([.probed(.answered, after: 1)], nil),
            ([.probed(.answered, after: 1.1)], .slow),
            ([.probed(.failed, after: 0.1)], .failing),
            ([.replies(100, at: 2)], .silent),
            ([.probed(.failed, after: 0.1), .probed(.answered, after: 0.1)], nil),
        ] as [([Step], CircuitBreaker.Cause?)])
    private func closes(_ steps: [Step], _ cause: CircuitBreaker.Cause?) {
        #expect(Self.breaker([.queries(24, at: 0), .check(at: 1)] + steps).cause == cause)
    }

    @Test("It probes at once and then each second")
    func probes() {
        var breaker = Self.breaker([.queries(24, at: 0), .check(at: 1)])
        let taken = [1, 1.5, 1.99, 2, 2.5, 3.2, 4.1, 4.2].filter { breaker.takeProbe(at: Self.time($0)) }
        #expect(taken == [1, 2, 3.2, 4.2])
    }

    @Test("A closed breaker sends no probes and takes note of none")
    func closed() {
        var breaker = CircuitBreaker()
        #expect(breaker.wakesAt == nil)
        let (probes, closes) = (breaker.takeProbe(at: Self.time(5)), breaker.note(.failed, sentAt: 0, at: 0))
        #expect(!probes && !closes)
        #expect(!breaker.isOpen)
    }

    @Test("Failures that a server in order passes on open it more rarely, until it answers")
    func bearsFailures() {
        let alarm: [Step] = [.failures(50, at: 0), .probed(.answered, after: 0)]
        #expect(!Self.breaker(alarm + [.failures(99, at: 1)]).isOpen)
        #expect(Self.breaker(alarm + [.failures(100, at: 1)]).isOpen)
        #expect(Self.breaker(alarm + [.failures(99, at: 1), .replies(1, at: 1), .failures(50, at: 1)]).isOpen)
    }

    @Test("A server whose way failures are is no worse for them, but for silence it is")
    func bearsFailuresOfAServerThatFails() {
        var breaker = CircuitBreaker(bearsFailures: true)
        for _ in 0..<1000 { _ = breaker.noteReply(isFailure: true, at: 0) }
        #expect(!breaker.isOpen)
        for _ in 0..<24 { breaker.noteQuery(at: 0) }
        _ = breaker.check(at: Self.second)
        #expect(breaker.cause == .silent)
        _ = breaker.note(.failed, sentAt: Self.second, at: Self.second)
        #expect(!breaker.isOpen)
    }

    @Test("A server that is slow by nature is taken as it is after a minute")
    func acceptsSlowServers() {
        let late = Array(repeating: Step.probed(.answered, after: 2), count: 60)
        let open: [Step] = [.queries(24, at: 0), .check(at: 1)]
        #expect(Self.breaker(open + late.dropLast()).cause == .slow)
        let closed = Self.breaker(open + late)
        #expect(!closed.isOpen)
        // From now on four seconds are no silence.
        let again: [Step] = [.ends(24), .replies(1, at: 99), .queries(24, at: 100)]
        #expect(!Self.breaker(open + late + again + [.check(at: 103.9)]).isOpen)
        #expect(Self.breaker(open + late + again + [.check(at: 104)]).isOpen)
    }

    @Test("It tells when it has something to do")
    func wakes() {
        #expect(Self.breaker([.queries(23, at: 3)]).wakesAt == nil)
        #expect(Self.breaker([.queries(24, at: 3)]).wakesAt == Self.time(4))
        var open = Self.breaker([.queries(24, at: 3), .check(at: 4)])
        #expect(open.wakesAt == Self.time(4))
        _ = open.takeProbe(at: Self.time(4))
        #expect(open.wakesAt == Self.time(5))
    }
}
