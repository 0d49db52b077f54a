/// One row of a list as it stands there: the cell that should be a domain, and the cells beside it.
package struct ListRow: Hashable, Sendable {
    /// The line where the row begins, counted from 1.
    package let line: Int
    /// Where the row begins, in bytes of the decompressed text.
    package let offset: Int
    /// The bytes of the domain's cell, untouched, quotes of the CSV syntax aside; cut at 1 KiB in a row that is too long.
    package let name: [UInt8]
    /// One value for each name of `ListReader.header`, missing ones empty; what is not UTF-8 is read as Windows-1252.
    package let columns: [String]
    /// What is wrong with the row itself.
    package let flaw: RowFlaw?

    package init(line: Int, offset: Int, name: [UInt8], columns: [String] = [], flaw: RowFlaw? = nil) {
        self.line = line
        self.offset = offset
        self.name = name
        self.columns = columns
        self.flaw = flaw
    }
}

/// What is wrong with a row beside its domain.
package enum RowFlaw: Hashable, Sendable {
    /// The row is longer than the reader holds; its columns are empty.
    case tooLong
    /// The row has another number of cells than the first one.
    case ragged(expected: Int, found: Int)
}
