/// Rows of one name a line, or of a rank and a name; blank lines and comments are none.
final class LineRows: ListRows {
    private(set) var notes = ListNotes()
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
            if line.isTooLong { notes.longRows += 1 }
            return true
        }
        return false
    }

    func row() -> ListRow {
        isRanked
            ? rankedRow()
            : ListRow(
                line: line.number, offset: line.offset, name: Self.withoutComment(lines.bytes),
                flaw: line.isTooLong ? .tooLong : nil)
    }

    private func rankedRow() -> ListRow {
        let cells = lines.bytes.split(
            separator: UInt8(ascii: ","), maxSplits: 3, omittingEmptySubsequences: false)
        let isRagged = cells.count != 2 && !line.isTooLong
        if isRagged { notes.raggedRows += 1 }
        return ListRow(
            line: line.number, offset: line.offset, name: Array(cells.count > 1 ? cells[1] : lines.bytes[...]),
            columns: [cells.count > 1 ? notes.text(cells[0]) : ""],
            flaw: line.isTooLong ? .tooLong : isRagged ? .ragged(expected: 2, found: cells.count) : nil)
    }

    /// The line up to a `#` that follows white space; one inside a word may be the fragment of a URL.
    private static func withoutComment(_ line: [UInt8]) -> [UInt8] {
        guard line.contains(UInt8(ascii: "#")) else { return line }
        let mark = line.indices.dropFirst().first { index in
            line[index] == UInt8(ascii: "#") && (line[index - 1] == 0x20 || line[index - 1] == 0x09)
        }
        return mark.map { Array(line[..<$0]) } ?? line
    }
}
