/// Whether a server is asked: closed while it is in order, open while it is not, when it gets a probe a second.
///
/// A server that dies, answers everything with a failure, or takes seconds to answer would make a survey find nothing
/// anywhere. Neither silence nor failures tell that by themselves: a later pass asks for little else than names whose own
/// servers are dead. So they only open the breaker, and the probe decides, a question that a server in order answers at
/// once; a false alarm costs one round trip.
package struct CircuitBreaker {
    /// What is the matter with a server.
    package enum Cause: Hashable, Sendable {
        /// Nothing comes back.
        case silent
        /// All it says is SERVFAIL, REFUSED and the like.
        case failing
        /// Answers come too late.
        case slow
    }

    /// What came of a probe.
    package enum Probe {
        /// An answer that says something about the name.
        case answered
        /// A reply that says nothing.
        case failed
    }

    /// Silence about so many queries at once is no coincidence.
    private static let mostUnanswered = 24
    /// So many failures in a row are no coincidence.
    private static let mostFailures = 50
    /// After so many false alarms by failures no sooner than this.
    private static let rarestAlarm = 6400
    /// How long a server may be silent, and how far probes are apart, in nanoseconds.
    private static let second: UInt64 = 1_000_000_000
    /// After so many late answers a server is slow by nature, and slow answers are better than none.
    private static let lateAnswersAccepted = 60

    /// What is the matter; nil while the breaker is closed.
    package private(set) var cause: Cause?
    /// The queries whose replies are waited for.
    private var outstanding = 0
    /// The queries that were outstanding at the last reply, and all since: their timeouts are part of the silence.
    private var unanswered = 0
    /// Since when there are that many of them.
    private var silentSince: UInt64 = 0
    private var failures = 0
    private var failuresAllowed = Self.mostFailures
    private var lateAnswers = 0
    private var probeDueAt: UInt64 = 0
    private var patience: UInt64
    private let bearsFailures: Bool

    /// Starts closed.
    ///
    /// - Parameters:
    ///   - patience: How long the answer to a probe may take, in nanoseconds.
    ///   - bearsFailures: Whether failures are its way, so that only silence and slowness open it.
    package init(patience: UInt64 = Self.second, bearsFailures: Bool = false) {
        self.patience = patience
        self.bearsFailures = bearsFailures
    }

    /// Whether nothing but probes is sent.
    package var isOpen: Bool { cause != nil }

    /// When there is something to do: to open for silence, or to probe; nil for never.
    package var wakesAt: UInt64? {
        if isOpen { return probeDueAt }
        return unanswered >= Self.mostUnanswered ? silentSince + patience : nil
    }

    /// Takes note of a query that leaves.
    package mutating func noteQuery(at now: UInt64) {
        outstanding += 1
        unanswered += 1
        if unanswered == Self.mostUnanswered { silentSince = now }
    }

    /// Takes note of a query for whose reply nobody waits any more, whether it came or not.
    package mutating func noteEnd() {
        outstanding -= 1
    }

    /// Takes note of a reply to a query; true where it opens the breaker.
    package mutating func noteReply(isFailure: Bool, at now: UInt64) -> Bool {
        noteSound(at: now)
        guard isFailure, !bearsFailures else {
            failures = 0
            failuresAllowed = Self.mostFailures
            return false
        }
        failures += 1
        return failures >= failuresAllowed && open(.failing, at: now)
    }

    /// Opens the breaker of a server that has been silent for too long; true where it does.
    package mutating func check(at now: UInt64) -> Bool {
        guard !isOpen, let time = wakesAt, now >= time else { return false }
        return open(.silent, at: now)
    }

    /// Whether a probe is due; the next one is due a second later.
    package mutating func takeProbe(at now: UInt64) -> Bool {
        guard isOpen, now >= probeDueAt else { return false }
        probeDueAt = now + Self.second
        return true
    }

    /// Takes note of the reply to a probe that was sent at an instant; true where it closes the breaker.
    package mutating func note(_ probe: Probe, sentAt: UInt64, at now: UInt64) -> Bool {
        guard isOpen else { return false }
        let time = now - sentAt
        if case .failed = probe, !bearsFailures {
            cause = .failing
            return false
        }
        guard time <= patience else {
            cause = .slow
            lateAnswers += 1
            guard lateAnswers >= Self.lateAnswersAccepted else { return false }
            patience = 2 * time
            close(at: now)
            return true
        }
        close(at: now)
        return true
    }

    private mutating func open(_ cause: Cause, at now: UInt64) -> Bool {
        guard !isOpen else { return false }
        self.cause = cause
        lateAnswers = 0
        probeDueAt = now
        return true
    }

    private mutating func close(at now: UInt64) {
        // Failures of a server in order are those of the names asked for.
        if failures >= failuresAllowed { failuresAllowed = min(2 * failuresAllowed, Self.rarestAlarm) }
        cause = nil
        failures = 0
        noteSound(at: now)
    }

    private mutating func noteSound(at now: UInt64) {
        unanswered = outstanding
        silentSince = now
    }
}
