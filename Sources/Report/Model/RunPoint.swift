package import Survey

/// An earlier run of the same list, to set beside the one that is reported.
package struct RunPoint: Hashable, Sendable {
    /// The number of the run in its database.
    package var runID: Int
    /// When it began, in seconds since 1970.
    package var startedAt: Int64
    /// Its counts.
    package var tally: Tally

    /// Joins a run with its counts.
    package init(runID: Int, startedAt: Int64, tally: Tally) {
        self.runID = runID
        self.startedAt = startedAt
        self.tally = tally
    }

    /// The name in tables and charts.
    var name: String { "\(TimeText.utc(startedAt).prefix(10)), run \(runID)" }
}
