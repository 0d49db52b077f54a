/// Which rows of a list a survey takes.
package struct Selection: Sendable {
    /// The names that nothing is sent to.
    package var exclusions = Exclusions()
    /// The part of the list that is taken.
    package var shard: Shard?
    /// How many domains are taken at most.
    package var limit: Int?
    /// Makes the order within a stretch of the list random, and with a limit the choice of domains: reproducible.
    package var seed: UInt64?

    /// Takes everything.
    package init() {}
}
