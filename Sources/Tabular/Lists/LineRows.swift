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
        let bytes = lines.bytes
        let cells = 1 + bytes.count { $0 == UInt8(ascii: ",") }
        let rank: ArraySlice<UInt8> = cells == 1 ? [] : bytes.prefix { $0 != UInt8(ascii: ",") }
        let isRagged = cells != 2 && !line.isTooLong
        if isRagged { notes.raggedRows += 1 }
        return ListRow(
            line: line.number, offset: line.offset, name: Array(name()), columns: [notes.text(rank)],
            flaw: line.isTooLong ? .tooLong : isRagged ? .ragged(expected: 2, found: cells) : nil)
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
