/// Rows of a zone file: its delegated names.
final class ZoneRows: ListRows {
    private var owners: NSOwners
    private var record = ZoneRecord(owner: [], type: "NS", line: 0, offset: 0)

    init(_ source: ByteSource) throws(ListError) {
        owners = try NSOwners(source)
    }

    func advance() throws(ListError) -> Bool {
        guard let next = try owners.next() else { return false }
        record = next
        return true
    }

    func row() -> ListRow {
        ListRow(line: record.line, offset: record.offset, name: record.owner)
    }

    var isTooLong: Bool { false }

    func note(in notes: inout ListNotes) {}

    func name() -> ArraySlice<UInt8> { record.owner[...] }
}
