package import Survey

/// Writes the domains of a run one by one, in memory of one row.
///
///     let export = ExportWriter(.csv, columns: list.columns)
///     try export.begin(to: sink)
///     try export.write(row, columns: values, to: sink)
package struct ExportWriter: Sendable {
    private enum Encoder {
        case csv(CSVExport)
        case lines(JSONLinesExport)
    }

    private let encoder: Encoder

    /// Prepares an export.
    ///
    /// - Parameters:
    ///   - format: The format.
    ///   - columns: The names of the list's extra columns, which every row carries.
    ///   - isFormulaSafe: Whether cells of a CSV export that a spreadsheet would read as formulas are kept from it.
    package init(_ format: ExportFormat, columns: [String], isFormulaSafe: Bool = true) {
        switch format {
        case .csv: encoder = .csv(CSVExport(columns: columns, isFormulaSafe: isFormulaSafe))
        case .jsonl: encoder = .lines(JSONLinesExport(columns: columns))
        }
    }

    /// Writes what stands before the first row: the heading of a CSV export.
    package func begin<Failure: Error>(
        to sink: (borrowing [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        if case .csv(let export) = encoder { try sink(export.heading) }
    }

    /// Writes one domain with its values of the extra columns; values that are missing are empty.
    package func write<Failure: Error>(
        _ row: OutcomeRow, columns: [String], to sink: (borrowing [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        switch encoder {
        case .csv(let export): try sink(export.line(row, columns))
        case .lines(let export): try sink(export.line(row, columns))
        }
    }
}
