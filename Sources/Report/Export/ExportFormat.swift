/// The formats of an export.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
    /// A table with a heading, safe to open in a spreadsheet.
    case csv
    /// A JSON object a line.
    case jsonl
}
