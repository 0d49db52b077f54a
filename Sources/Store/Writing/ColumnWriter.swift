import GRDB
import Survey

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

    private let shared: ListTable<ExactText>
    private var seen = BoundedCache<[ExactText], Void>(capacity: 4096)

    init(_ db: Database) throws {
        shared = try ListTable(db, table: "column_sets", column: "columns") { JSONText.strings($0.map(\.text)) }
    }

    /// Where the values of the next row go.
    func place(of values: [String]) throws -> Place {
        if values.isEmpty { return .none }
        let exact = values.map(ExactText.init)
        if seen[exact] != nil { return .shared(try shared.id(of: exact)) }
        seen[exact] = ()
        return .row(JSONText.strings(values))
    }

    /// Forgets the numbers that were given in a transaction that failed.
    func forget() {
        shared.forget()
        seen.forget()
    }
}
