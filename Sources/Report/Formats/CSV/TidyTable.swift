import Tabular

/// A table for researchers: a value a cell, an observation a row, and every column described.
struct TidyTable: Hashable, Sendable {
    /// The name of its file, without ending.
    let name: String
    /// What it holds, in a few words; foreign text where it names a column of the list.
    let title: String
    /// The columns.
    let fields: [TidyField]
    /// The rows, each with a cell for each column.
    private(set) var rows: [[String]] = []

    init(_ name: String, _ title: String, _ fields: [TidyField]) {
        self.name = name
        self.title = title
        self.fields = fields
    }

    /// Adds a row.
    mutating func add(_ cells: [String]) {
        precondition(cells.count == fields.count, "\(cells.count) cells in a table of \(fields.count) columns")
        rows.append(cells)
    }

    /// The table as a file, safe to open in a spreadsheet.
    var bytes: [UInt8] {
        let writer = CSVWriter(isFormulaSafe: true)
        var bytes: [UInt8] = []
        writer.append(fields.map(\.name), to: &bytes)
        for row in rows { writer.append(row, to: &bytes) }
        return bytes
    }
}
