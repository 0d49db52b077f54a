/// When canaries are asked, and what follows from what they are answered.
///
/// A scan that is believed goes on until a lie, or until there was no answer for several times in a row. What it found
/// since the last round of right answers is taken back then, and it waits for the next one.
package struct CanaryCourse: Hashable, Sendable {
    /// What follows from a round.
    package enum Step: Hashable, Sendable {
        /// What was written before the round was begun counts.
        case confirm
        /// Nothing yet.
        case wait
        /// What was written since the last round of right answers does not count, and the scan pauses.
        case distrust(CanaryFinding)
        /// The scan may go on.
        case trust
        /// The scan has waited for too long.
        case giveUp
    }

    /// How often a round without an answer is repeated before it counts.
    private static let repeats = 3
    /// The pauses between rounds while something is amiss.
    private static let pauses = Duration.seconds(1)...Duration.seconds(60)
    /// How long a scan waits for right answers; what is done is kept, and the same command continues.
    private static let longest = Duration.seconds(3600)

    private let interval: Duration
    private var silences = 0
    private var pause = Self.pauses.lowerBound
    private var distrustedSince: Duration?

    /// When the next round is due.
    package private(set) var asksAt: Duration

    /// Begins after a round of right answers at time zero, with an interval between rounds.
    package init(interval: Duration) {
        self.interval = interval
        asksAt = interval
    }

    /// Whether the scan is to wait.
    package var isDistrusted: Bool { distrustedSince != nil }

    /// Lets the next round be due by an instant at the latest, but for one that waits for resolvers to be in order.
    package mutating func hasten(to now: Duration) {
        if !isDistrusted, silences == 0 { asksAt = min(asksAt, now) }
    }

    /// Takes note of a round.
    ///
    /// - Parameters:
    ///   - verdict: What came of it.
    ///   - isPaused: Whether the resolvers are out of order, so that no answer says nothing about these rounds.
    ///   - now: The time since some start.
    /// - Returns: What follows.
    package mutating func note(_ verdict: CanaryVerdict, isPaused: Bool, at now: Duration) -> Step {
        guard let since = distrustedSince else { return noteTrusted(verdict, isPaused, now) }
        guard verdict != .right else {
            resetPauses(now)
            distrustedSince = nil
            return .trust
        }
        takePause(now)
        return now - since > Self.longest ? .giveUp : .wait
    }

    private mutating func noteTrusted(_ verdict: CanaryVerdict, _ isPaused: Bool, _ now: Duration) -> Step {
        switch verdict {
        case .right:
            resetPauses(now)
            return .confirm
        case .silent where isPaused:
            asksAt = now + Self.pauses.lowerBound
            return .wait
        case .silent where silences < Self.repeats:
            silences += 1
            takePause(now)
            return .wait
        case .silent(let finding), .wrong(let finding):
            distrustedSince = now
            pause = Self.pauses.lowerBound
            takePause(now)
            return .distrust(finding)
        }
    }

    private mutating func takePause(_ now: Duration) {
        asksAt = now + pause
        pause = min(pause * 2, Self.pauses.upperBound)
    }

    private mutating func resetPauses(_ now: Duration) {
        silences = 0
        pause = Self.pauses.lowerBound
        asksAt = now + interval
    }
}
