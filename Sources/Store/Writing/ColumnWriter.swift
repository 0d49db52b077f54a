import GRDB

/// Tells which rows of a list have values in their extra columns that are worth keeping once.
///
/// Values seen once are kept in their row: a rank, which no two rows share, would only grow by being kept apart.
final class ColumnWriter {
    /// Where the values of a row are kept.
    enum Place {
        /// Nowhere: there are none.
        case none
        /// In the row itself, as JSON.
        case row(String)
        /// Under a number that rows with the same values share.
        case shared(Int)
    }

    private let shared: ListTable<String>
    private var seen = BoundedCache<[String], Void>(capacity: 4096)

    init(_ db: Database) throws {
        shared = try ListTable(db, table: "column_sets", column: "columns", JSONText.strings)
    }

    /// Where the values of the next row go.
    func place(of values: [String]) throws -> Place {
        if values.isEmpty { return .none }
        if seen[values] != nil { return .shared(try shared.id(of: values)) }
        seen[values] = ()
        return .row(JSONText.strings(values))
    }

    /// Forgets the numbers that were given in a transaction that failed.
    func forget() {
        shared.forget()
        seen.forget()
    }
}
