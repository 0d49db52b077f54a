import Survey

/// When temporary failures are looked at again (RFC 8461, 3.3: no sooner than five minutes after a failed fetch).
package struct Passes: Sendable {
    /// How many looks a domain gets at most.
    package var count = 3
    /// How long after a look the next may come.
    package var interval: Duration

    /// Makes passes.
    package init(interval: Duration) {
        self.interval = interval
    }

    /// What a pass does with a domain of an earlier one.
    enum Turn: Hashable {
        /// It is looked at again, no sooner than then, in seconds since 1970.
        case look(notBefore: Double)
        /// A later pass may look, this one is too early.
        case later
        /// No pass comes late enough.
        case never
    }

    /// Whether a pass looks at a domain again, whose server may have asked for more time with Retry-After.
    ///
    /// A time of observation that lies ahead of `now` is that of a clock that was set back since.
    func turn(pass: Int, _ previous: Evidence, now: Int64) -> Turn {
        let wait = interval / .seconds(1)
        let asked = previous.fetch?.response.flatMap { RetryAfter.seconds($0, at: previous.observedAt) } ?? 0
        let pause = max(wait, asked)
        // Times of observation are whole seconds, rounded down.
        let due = Double(min(previous.observedAt, now)) + (pause > 0 ? pause + 1 : 0)
        if asked > wait, Double(now) < due {
            // Each pass comes at least one interval after the one before.
            if asked > wait * Double(count - previous.pass) { return .never }
            if asked > wait * Double(pass - previous.pass) { return .later }
        }
        return .look(notBefore: due)
    }
}
