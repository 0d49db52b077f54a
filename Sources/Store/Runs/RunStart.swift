/// How a run starts: from nothing, or where an earlier process was stopped.
package struct RunStart: Hashable, Sendable {
    /// The run's number.
    package var run: Int
    /// Whether an earlier process began the run.
    package var isResumed: Bool
    /// When it was begun, in seconds since 1970.
    package var startedAt: Int64
    /// The positions that were examined at least once.
    package var done: PositionSet
    /// How many of them deserve another look.
    package var pending: Int
    /// Of how many domains the results were taken back, because no canary had confirmed them.
    package var takenBack: Int
}
