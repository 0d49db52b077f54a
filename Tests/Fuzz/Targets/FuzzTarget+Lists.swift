import Tabular

extension FuzzTarget {
    /// Lists of any format; a byte chooses the column asked for.
    static let list = FuzzTarget("list", longest: 1024) { input in
        var choices = Choices(input)
        let columns: [ColumnChoice?] = [nil, ColumnChoice("1"), ColumnChoice("2"), ColumnChoice("domain")]
        let column = columns[Int(choices.next()) % columns.count]
        let bytes = Array(choices.rest)
        let read: ([UInt8]) -> Pieces.Outcome<[ListRow]> = { bytes in
            Pieces.outcome { try rows(ByteSource(bytes: bytes, name: "list"), column) }
        }
        let plain = read(bytes)
        var names: [[UInt8]] = []
        let count = Pieces.outcome {
            try ListReader(ByteSource(bytes: bytes, name: "list"), column: column).countRows { cell in
                names.append(cell.indices.map { cell[$0] })
            }.count
        }
        switch (plain, count) {
        case (.found(let rows), .found(let count)):
            try demand(rows.count == count, "counting finds all rows")
            try demand(names == rows.filter { $0.flaw != .tooLong }.map(\.name), "counting hands over their names")
        case (.failed(let one), .failed(let other)):
            try demand(one == other, "counting fails as reading does")
            let acts = one.unicodeScalars.contains { $0.properties.generalCategory == .control }
            try demand(!acts, "an error shows nothing that acts on a terminal")
        default: throw BrokenRule(description: "counting and reading both fail or neither does")
        }
        if !bytes.starts(with: [0x1F, 0x8B]) {
            let packed = GzipFile.members(of: bytes, each: 100)
            if !packed.isEmpty { try demand(read(packed) == plain, "a packed list is the same list") }
        }
    }

    private static func rows(_ source: ByteSource, _ column: ColumnChoice?) throws -> [ListRow] {
        var reader = try ListReader(source, column: column)
        _ = reader.format.description
        var (rows, last): ([ListRow], (line: Int, offset: Int)) = ([], (0, -1))
        while let row = try reader.next() {
            try demand(row.columns.count == reader.header.count, "a row has a cell for each column")
            try demand(row.line > last.line && row.offset > last.offset, "rows follow one another")
            last = (row.line, row.offset)
            rows.append(row)
        }
        return rows
    }

    /// CSV; a byte chooses the delimiter and the size of the pieces.
    static let csv = FuzzTarget("csv", longest: 1024) { input in
        var choices = Choices(input)
        let choice = Int(choices.next())
        let delimiter = Array(",;\t|".utf8)[choice % 4]
        let bytes = Array(choices.rest)
        if choice >= 240 {
            try Pieces.demandSame(bytes, each: choice - 239, firstLine: "") { try fields($0, delimiter) }
        }
        guard let rows = try? fields(ByteSource(bytes: bytes, name: "list"), delimiter) else { return }
        let texts = rows.map { row in row.map { String(decoding: $0, as: UTF8.self) } }
        var written: [UInt8] = []
        for row in texts { CSVWriter(delimiter: delimiter).append(row, to: &written) }
        let again = try fields(ByteSource(bytes: written, name: "list"), delimiter)
        try demand(again == texts.map { row in row.map { Array($0.utf8) } }, "written CSV reads back the same")
    }

    private static func fields(_ source: ByteSource, _ delimiter: UInt8) throws -> [[[UInt8]]] {
        var reader = try CSVReader(source, delimiter: delimiter)
        var rows: [[[UInt8]]] = []
        var last = (line: 0, offset: -1)
        while let record = try reader.next() {
            try demand(record.line > last.line && record.offset > last.offset, "records follow one another")
            try demand(reader.fieldCount > 0, "a record has a field")
            last = (record.line, record.offset)
            // A blank line is one empty field, as is a cell that is written in quotes.
            rows.append((0..<reader.fieldCount).map { Array(reader.field($0)) })
        }
        return rows
    }

    /// Lines; a byte chooses the size of the pieces.
    static let lines = FuzzTarget("lines", longest: 512) { input in
        var choices = Choices(input)
        let choice = Int(choices.next())
        let bytes = Array(choices.rest)
        if choice >= 240 { try Pieces.demandSame(bytes, each: choice - 239, firstLine: "") { try lines($0) } }
        let found: [[UInt8]]
        do {
            found = try lines(ByteSource(bytes: bytes, name: "list"))
        } catch is ListError {
            // Damaged gzip ends the reading.
            return
        }
        let isGzip = bytes.starts(with: [0x1F, 0x8B])
        try demand(isGzip || found.joined().count <= bytes.count, "lines hold no more than the text")
        try demand(found.allSatisfy { !$0.contains(0x0A) }, "a line has no line end within")
    }

    private static func lines(_ source: ByteSource) throws -> [[UInt8]] {
        var reader = try LineReader(source)
        var lines: [[UInt8]] = []
        while let line = try reader.next() {
            try demand(line.number == lines.count + 1, "lines are numbered")
            lines.append(reader.bytes)
        }
        return lines
    }
}
