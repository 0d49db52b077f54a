import Report
import Store
import Survey

/// The rows of a run that an output is restricted to: those with a value in each of some columns.
struct RowFilter {
    private let conditions: [(column: ListColumn, value: ExactText)]

    /// Reads conditions as `COLUMN=VALUE`.
    init(_ texts: [String], of run: RunInfo) throws(Failure) {
        var conditions: [(column: ListColumn, value: ExactText)] = []
        for text in texts { conditions.append(try Self.condition(text, run)) }
        self.conditions = conditions
    }

    /// Whether every row fits.
    var isEmpty: Bool { conditions.isEmpty }

    /// The conditions as a report tells them.
    var values: [ColumnValue] { conditions.map { ColumnValue($0.column.name, $0.value.text) } }

    /// Whether a row with these values of the list's extra columns fits all conditions; values fit by their bytes.
    func holds(_ columns: [String]) -> Bool {
        conditions.allSatisfy { ExactText($0.column.value(columns)) == $0.value }
    }

    /// The column's name may hold equals signs: the first one behind a name that there is ends it.
    private static func condition(_ text: String, _ run: RunInfo) throws(Failure) -> (
        column: ListColumn, value: ExactText
    ) {
        let signs = text.indices.filter { text[$0] == "=" }
        guard let first = signs.first else {
            throw Failure(.usage, "--where \(text.debugDescription) is not COLUMN=VALUE")
        }
        let end =
            signs.first { !ListColumn.indices(of: String(text[..<$0]), in: run.plan.columnNames).isEmpty } ?? first
        return (try ListColumn(String(text[..<end]), of: run), ExactText(String(text[text.index(after: end)...])))
    }
}
