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
        /// Its names are asked for again, no sooner than then; its policy host wants to be left alone.
        case names(notBefore: Double)
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
        // Each pass comes at least one interval after the one before.
        let passed = Double(pass - previous.pass)
        if asked > wait, Double(now) < due, asked > wait * passed {
            guard !previous.hasOpenNames else {
                // Such a look counts as none, for the fetch stays that of the earlier one.
                return .names(notBefore: Double(min(previous.observedAt, now)) + (wait > 0 ? (wait + 1) * passed : 0))
            }
            return asked > wait * Double(count - previous.pass) ? .never : .later
        }
        return .look(notBefore: due)
    }
}

extension Passes.Turn {
    /// The candidate as this turn looks at it, and when; nil where it does not.
    func candidate(_ candidate: Candidate) -> (Candidate, notBefore: Double)? {
        switch self {
        case .look(let time): (candidate, time)
        case .names(let time): (Candidate(leavingAloneTheHostOf: candidate), time)
        case .later, .never: nil
        }
    }
}

extension Evidence {
    /// Whether DNS could not tell something that does not hang on the policy host.
    fileprivate var hasOpenNames: Bool {
        !mx.isSettled || !tlsRPT.isSettled || implicitHost?.unsettled != nil || apex.map { !$0.isSettled } ?? false
    }
}
