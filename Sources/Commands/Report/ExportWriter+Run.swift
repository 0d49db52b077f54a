import Report
import Store

extension ExportWriter {
    /// Writes the domains of a run that a filter lets through and a choice holds; without a choice it is all of those.
    func write(
        _ run: RunInfo, _ filter: RowFilter, _ only: DomainChoice?, from reader: SurveyReader,
        to write: (borrowing [UInt8]) throws -> Void
    ) throws {
        try begin(to: write)
        try reader.forEachOutcome(of: run.id) { row, columns in
            guard filter.holds(columns), only?.holds(row) != false else { return }
            try self.write(row, columns: columns, to: write)
        }
    }
}
