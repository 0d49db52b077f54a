/// Rows of one name a line, or of a rank and a name; blank lines and comments are none.
final class LineRows: ListRows {
    private var lines: LineReader
    private var line = Line(number: 0, offset: 0, isTooLong: false)
    private let isRanked: Bool

    init(_ source: ByteSource, isRanked: Bool = false) throws(ListError) {
        lines = try LineReader(source)
        self.isRanked = isRanked
    }

    func advance() throws(ListError) -> Bool {
        while let next = try lines.next() {
            guard let first = lines.bytes.first(where: { $0 != 0x20 && $0 != 0x09 }), first != UInt8(ascii: "#") else {
                continue
            }
            line = next
            return true
        }
        return false
    }

    var isTooLong: Bool { line.isTooLong }

    func name() -> ArraySlice<UInt8> {
        isRanked ? Self.second(lines.bytes) : Self.withoutComment(lines.bytes)
    }

    func row() -> ListRow {
        isRanked
            ? rankedRow()
            : ListRow(
                line: line.number, offset: line.offset, name: Array(name()), flaw: line.isTooLong ? .tooLong : nil)
    }

    private func rankedRow() -> ListRow {
        let cells = cellCount
        let flaw: RowFlaw? = line.isTooLong ? .tooLong : cells == 2 ? nil : .ragged(expected: 2, found: cells)
        return ListRow(
            line: line.number, offset: line.offset, name: Array(name()), columns: [CellText.read(rank)], flaw: flaw)
    }

    func note(in notes: inout ListNotes) {
        guard isRanked else { return }
        if cellCount != 2 { notes.raggedRows.add(1, line: line.number) }
        if !CellText.isUTF8(rank) { notes.foreignCells.add(1, line: line.number) }
    }

    private var cellCount: Int { 1 + lines.bytes.count { $0 == UInt8(ascii: ",") } }

    private var rank: ArraySlice<UInt8> {
        cellCount == 1 ? [] : lines.bytes.prefix { $0 != UInt8(ascii: ",") }
    }

    /// The second cell of a line; all of a line of one cell.
    private static func second(_ line: [UInt8]) -> ArraySlice<UInt8> {
        guard let comma = line.firstIndex(of: UInt8(ascii: ",")) else { return line[...] }
        return line[(comma + 1)...].prefix { $0 != UInt8(ascii: ",") }
    }

    /// The line up to a `#` that follows white space; one inside a word may be the fragment of a URL.
    private static func withoutComment(_ line: [UInt8]) -> ArraySlice<UInt8> {
        guard line.contains(UInt8(ascii: "#")) else { return line[...] }
        let mark = line.indices.dropFirst().first { index in
            line[index] == UInt8(ascii: "#") && (line[index - 1] == 0x20 || line[index - 1] == 0x09)
        }
        return mark.map { line[..<$0] } ?? line[...]
    }
}
