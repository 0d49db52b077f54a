/// What canaries told of a run: names whose answers are known.
package struct CanaryInfo: Hashable, Sendable {
    /// How many times all of them were asked.
    package var rounds: Int
    /// When all were answered rightly last, in seconds since 1970.
    package var answeredAt: Int64
    /// The times in which one was not, the first one first.
    package var windows: [CanaryWindow]

    /// Joins what canaries told.
    package init(rounds: Int, answeredAt: Int64, windows: [CanaryWindow]) {
        self.rounds = rounds
        self.answeredAt = answeredAt
        self.windows = windows
    }
}

/// A canary that was not answered as it must be, and a time whose results do not count for it.
package struct CanaryWindow: Hashable, Sendable {
    /// What was asked.
    package var canary: String
    /// What is known of it: `good` or `bad`.
    package var kind: String
    /// What was said of it, in a few words.
    package var answer: String
    /// The resolver that said so.
    package var resolver: String
    /// When all canaries were answered rightly before it, in seconds since 1970.
    package var beganAt: Int64
    /// When all were answered rightly again; nil while they are not.
    package var endedAt: Int64?
    /// Of how many domains the results were taken back.
    package var domains: Int

    /// Joins the facts; when it began and ended, and of how many domains it took the results, a writer finds itself.
    package init(
        canary: String, kind: String, answer: String, resolver: String, beganAt: Int64 = 0, endedAt: Int64? = nil,
        domains: Int = 0
    ) {
        self.canary = canary
        self.kind = kind
        self.answer = answer
        self.resolver = resolver
        self.beganAt = beganAt
        self.endedAt = endedAt
        self.domains = domains
    }
}
