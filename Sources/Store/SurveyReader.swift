package import Survey

/// A database that is open for reading; a process may write it meanwhile.
package final class SurveyReader {
    /// The order in which outcomes are read.
    package enum Order: Hashable, Sendable {
        /// As the list has them.
        case position
        /// By the bytes of the domain's name.
        case domain
    }

    /// Opens a database that is there.
    package init(path: String) throws(StoreError) { fatalError("signature only") }

    /// All runs, the first one first.
    package func runs() throws(StoreError) -> [RunInfo] { fatalError("signature only") }

    /// The run with a number; without one the latest finished run, or else the latest.
    package func run(_ id: Int? = nil) throws(StoreError) -> RunInfo { fatalError("signature only") }

    /// Reads the outcomes of a run one after the other, each with the values of the list's extra columns.
    package func forEachOutcome(
        of run: Int, by order: Order = .position, _ body: (OutcomeRow, [String]) throws -> Void
    ) throws { fatalError("signature only") }

    /// Reads the domains of a run with all that was seen, in the order of their positions: what a verdict is made of.
    package func forEachDomain(of run: Int, _ body: (ExaminedDomain) throws -> Void) throws {
        fatalError("signature only")
    }

    /// What was seen of the domain at a position; nil where there is none.
    package func evidence(of run: Int, at position: Int) throws(StoreError) -> Evidence? {
        fatalError("signature only")
    }

    /// How many rows of a run's list were rejected, by kind.
    package func rejectedCounts(of run: Int) throws(StoreError) -> [RejectedRow.Kind: Int] {
        fatalError("signature only")
    }

    /// Reads the rejected rows of a run one after the other, in the order of the list.
    package func forEachRejected(of run: Int, _ body: (RejectedRow) throws -> Void) throws {
        fatalError("signature only")
    }
}
