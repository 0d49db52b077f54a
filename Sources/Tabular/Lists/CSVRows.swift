/// Rows of a CSV text; its header, comments before it, and blank lines are none.
final class CSVRows: ListRows {
    private var csv: CSVReader
    private var record = CSVRecord(line: 0, offset: 0, isBlank: true, isTooLong: false)
    private let width: Int
    private let column: Int
    private var isAtHeader: Bool
    private var isAtTop = true

    init(_ source: ByteSource, delimiter: UInt8, width: Int, column: Int, hasHeader: Bool) throws(ListError) {
        csv = try CSVReader(source, delimiter: delimiter)
        self.width = width
        self.column = column
        isAtHeader = hasHeader
    }

    func advance() throws(ListError) -> Bool {
        while let next = try csv.next() {
            guard !next.isBlank, !(isAtTop && csv.isAtComment) else { continue }
            isAtTop = false
            guard !isAtHeader else {
                isAtHeader = false
                continue
            }
            record = next
            return true
        }
        return false
    }

    var isTooLong: Bool { record.isTooLong }

    func name() -> ArraySlice<UInt8> { column < csv.fieldCount ? csv.field(column) : [] }

    func note(in notes: inout ListNotes) {
        if csv.fieldCount != width { notes.raggedRows.add(1, line: record.line) }
        let foreign = (0..<csv.fieldCount).count { $0 != column && !CellText.isUTF8(csv.field($0)) }
        notes.foreignCells.add(foreign, line: record.line)
    }

    func row() -> ListRow {
        let name = name()
        if record.isTooLong {
            return ListRow(
                line: record.line, offset: record.offset, name: Array(name.prefix(1024)),
                columns: Array(repeating: "", count: width - 1), flaw: .tooLong)
        }
        var columns: [String] = []
        columns.reserveCapacity(width - 1)
        for index in 0..<width where index != column {
            columns.append(index < csv.fieldCount ? CellText.read(csv.field(index)) : "")
        }
        return ListRow(
            line: record.line, offset: record.offset, name: Array(name), columns: columns,
            flaw: csv.fieldCount == width ? nil : .ragged(expected: width, found: csv.fieldCount))
    }
}
