/// Reads the rows of a list of any known format from a source; holds one row.
package struct ListReader: ~Copyable {
    /// What the list turned out to be.
    package let format: ListFormat
    /// The distinct names of the columns beside the domain's.
    package let header: [String]
    /// The version of the file that is read, at this moment; nil where it is no regular file.
    package var fileVersion: FileVersion? { source.fileVersion }
    private let source: ByteSource
    private let rows: any ListRows

    /// Looks at the head of the list and gets ready to read its rows.
    ///
    /// - Parameters:
    ///   - source: The list; it is read from here on.
    ///   - column: The column that holds the domains, where the list does not tell.
    /// - Throws: What keeps the list from being read.
    package init(_ source: ByteSource, column: ColumnChoice? = nil) throws(ListError) {
        let format = try ListFormat(of: source, column: column)
        let rows: any ListRows =
            switch format {
            case .names: try LineRows(source)
            case .ranked: try LineRows(source, isRanked: true)
            case .csv(let delimiter, let columns, let column):
                try CSVRows(source, delimiter: delimiter, width: columns.count, column: column, hasHeader: true)
            case .headerlessCSV(let delimiter, let columnCount, let column):
                try CSVRows(source, delimiter: delimiter, width: columnCount, column: column, hasHeader: false)
            case .zone: try ZoneRows(source)
            }
        self.source = source
        self.format = format
        self.header = format.extraColumns
        self.rows = rows
    }

    /// The next row, or nothing at the end.
    package mutating func next() throws(ListError) -> ListRow? {
        try rows.advance() ? rows.row() : nil
    }

    /// Reads to the end and counts the rows that are left, without making them; hands over the cell that should be a domain
    /// of each that is not too long.
    package consuming func countRows(
        _ body: (Span<UInt8>) -> Void = { _ in }
    ) throws(ListError) -> (count: Int, notes: ListNotes) {
        var (count, notes) = (0, ListNotes())
        while try rows.advance() {
            count += 1
            guard !rows.isTooLong else { continue }
            rows.note(in: &notes)
            let name = rows.name()
            body(name.span)
        }
        return (count, notes)
    }
}
