package import Survey

/// A database that is open for the one process that writes it.
///
/// Calls block until the disk has what they commit; one caller at a time.
package final class SurveyWriter {
    /// Opens a database, making it where there is none; fails at once when another process writes it.
    package init(path: String) throws(StoreError) { fatalError("signature only") }

    /// Begins a run, or continues the unfinished one that was begun with the same list and options.
    ///
    /// With `fresh`, an unfinished run is given up for a new one.
    package func begin(_ plan: RunPlan, fresh: Bool, now: Int64) throws(StoreError) -> RunStart {
        fatalError("signature only")
    }

    /// Commits examined domains in one transaction; a position that is there already is replaced.
    package func append(_ batch: [ExaminedDomain]) throws(StoreError) { fatalError("signature only") }

    /// Commits rows that became no domains; a line that is there already is replaced.
    package func reject(_ rows: [RejectedRow]) throws(StoreError) { fatalError("signature only") }

    /// The next domains of which a later pass may learn more, in the order of their positions.
    package func awaitingAnotherLook(after position: Int, limit: Int) throws(StoreError) -> [Pending] {
        fatalError("signature only")
    }

    /// How many domains deserve another look.
    package func pendingCount() throws(StoreError) -> Int { fatalError("signature only") }

    /// Notes how far the list was read.
    package func update(_ counts: ListCounts) throws(StoreError) { fatalError("signature only") }

    /// Ends the run, or says that it was interrupted.
    package func finish(_ counts: ListCounts, state: RunState, now: Int64) throws(StoreError) {
        fatalError("signature only")
    }

    /// Closes the database and lets go of its lock; also done when the writer is let go of.
    package func close() throws(StoreError) { fatalError("signature only") }
}
