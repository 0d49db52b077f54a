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
        let bytes = lines.bytes
        let commas = bytes.count { $0 == UInt8(ascii: ",") }
        guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else {
            return rankedRow(rank: [], name: bytes[...], cells: 1)
        }
        let name = bytes[(comma + 1)...]
        return rankedRow(
            rank: bytes[..<comma], name: commas == 1 ? name : name.prefix { $0 != UInt8(ascii: ",") },
            cells: commas + 1)
    }

    private func rankedRow(rank: ArraySlice<UInt8>, name: ArraySlice<UInt8>, cells: Int) -> ListRow {
        let isRagged = cells != 2 && !line.isTooLong
        if isRagged { notes.raggedRows += 1 }
        return ListRow(
            line: line.number, offset: line.offset, name: Array(name), columns: [notes.text(rank)],
            flaw: line.isTooLong ? .tooLong : isRagged ? .ragged(expected: 2, found: cells) : nil)
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
