/// What canaries told of a run: names whose answers are known, by which it is told whether resolvers can be believed.
package struct CanaryFacts: Hashable, Sendable {
    /// What was asked; empty for a run without canaries.
    package var names: [String]
    /// How many times all of them were asked.
    package var rounds: Int
    /// The times whose domains were examined again, because a canary was not answered as it must be.
    package var windows: [Window]

    /// Joins what canaries told.
    package init(names: [String], rounds: Int, windows: [Window]) {
        self.names = names
        self.rounds = rounds
        self.windows = windows
    }

    /// A time whose domains were examined again.
    package struct Window: Hashable, Sendable {
        /// What was asked.
        package var canary: String
        /// What was said of it; words of ours.
        package var answer: String
        /// The resolver that said so.
        package var resolver: String
        /// When it began, in seconds since 1970.
        package var beganAt: Int64
        /// When it ended, in seconds since 1970; nil while it has not.
        package var endedAt: Int64?
        /// How many domains had been written in it.
        package var domains: Int

        /// Joins the facts of a time.
        package init(
            canary: String, answer: String, resolver: String, beganAt: Int64, endedAt: Int64?, domains: Int
        ) {
            self.canary = canary
            self.answer = answer
            self.resolver = resolver
            self.beganAt = beganAt
            self.endedAt = endedAt
            self.domains = domains
        }
    }
}
