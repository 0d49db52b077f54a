/// One record of a CSV text and where it begins; its fields are the reader's.
package struct CSVRecord: Hashable, Sendable {
    /// The line where the record begins, counted from 1; a quoted field may hold further lines.
    package let line: Int
    /// Where the record begins in the decompressed text.
    package let offset: Int
    /// Whether nothing at all stands in the line.
    package let isBlank: Bool
    /// Whether the record goes past the bounds; the fields read so far are kept, the rest of the line is dropped.
    package let isTooLong: Bool
}

/// Reads CSV by RFC 4180 from a source, byte by byte; holds one record of bounded size and no `String`.
///
/// Beyond the RFC: LF alone ends a record, a quote inside an unquoted field is a character, and text after a closing quote is kept.
package struct CSVReader: ~Copyable {
    /// The largest record that is held, in bytes without the quotes of the syntax.
    package static let recordLimit = 1024 * 1024
    /// The largest number of fields in a record.
    package static let fieldLimit = 16_384

    /// How many fields the last record has.
    package var fieldCount: Int { ends.count }
    private let delimiter: UInt8
    private var window: ByteWindow
    private var record: [UInt8] = []
    private var ends: [Int] = []
    private var line = 1

    /// Begins at the first record, behind a byte order mark.
    package init(_ source: ByteSource, delimiter: UInt8 = UInt8(ascii: ",")) throws(ListError) {
        self.delimiter = delimiter
        window = try ByteWindow(source)
    }

    /// The bytes of a field of the last record; copy them out before the next one is read.
    package func field(_ index: Int) -> ArraySlice<UInt8> {
        record[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Goes to the next record, or returns nothing at the end.
    package mutating func next() throws(ListError) -> CSVRecord? {
        record.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        guard let first = try window.peek() else { return nil }
        let (line, offset) = (line, window.offset)
        var isTooLong = false
        while true {
            if try window.peek() == Self.quote {
                _ = try window.next()
                let opened = self.line
                try readQuoted(recordLine: line)
                try requireEndOfCell(openedIn: opened)
            }
            let end = try readUnquoted()
            ends.append(record.count)
            isTooLong = end == .limit
            if isTooLong { try skipLine() }
            if end != .delimiter { break }
        }
        let isBlank = ends.count == 1 && record.isEmpty && (first == Self.lineFeed || first == Self.carriageReturn)
        return CSVRecord(line: line, offset: offset, isBlank: isBlank, isTooLong: isTooLong)
    }

    private enum FieldEnd {
        case delimiter
        case record
        case limit
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// Reads up to the delimiter or the line end and takes that too.
    private mutating func readUnquoted() throws(ListError) -> FieldEnd {
        while true {
            window.takeRun(until: delimiter, Self.lineFeed, Self.carriageReturn, appendingTo: &record)
            guard record.count <= Self.recordLimit, ends.count < Self.fieldLimit else { return .limit }
            guard let byte = try window.peek() else { return .record }
            switch byte {
            case delimiter:
                _ = try window.next()
                return .delimiter
            case Self.lineFeed:
                _ = try window.next()
                line += 1
                return .record
            case Self.carriageReturn:
                _ = try window.next()
                // A carriage return counts as part of the line end only where it is one.
                switch try window.peek() {
                case nil, Self.lineFeed: break
                default: record.append(byte)
                }
            default:
                // The window was empty; the next round takes the run.
                break
            }
        }
    }

    /// Reads up to the closing quote and takes that too.
    private mutating func readQuoted(recordLine: Int) throws(ListError) {
        while true {
            window.takeRun(until: Self.quote, Self.lineFeed, Self.quote, appendingTo: &record)
            guard record.count <= Self.recordLimit, let byte = try window.next() else {
                throw .openQuote(window.name, line: recordLine)
            }
            switch byte {
            case Self.quote:
                guard try window.peek() == Self.quote else { return }
                _ = try window.next()
            case Self.lineFeed:
                line += 1
            default:
                break
            }
            record.append(byte)
        }
    }

    /// Refuses text behind the closing quote of a cell of several lines: the quote that opened it was a stray one, and has taken
    /// all rows up to the next quote for its own.
    private mutating func requireEndOfCell(openedIn opened: Int) throws(ListError) {
        guard line > opened, let next = try window.peek() else { return }
        guard next == delimiter || next == Self.lineFeed || next == Self.carriageReturn else {
            throw .strayQuote(window.name, line: opened, closed: line)
        }
    }

    private mutating func skipLine() throws(ListError) {
        while let byte = try window.next() {
            guard byte != Self.lineFeed else {
                line += 1
                return
            }
        }
    }
}

extension CSVReader {
    /// Whether the record is a comment, which people put above a header; a first column named `#` or `#rank` is none.
    var isAtComment: Bool {
        fieldCount > 0 && (Self.isComment(field(0), isAlone: fieldCount == 1) || isAtSeparator)
    }

    /// Whether the record is the line by which spreadsheets tell the delimiter, such as `sep=;`.
    private var isAtSeparator: Bool {
        fieldCount == 2 && field(1).isEmpty && field(0).elementsEqual("sep=".utf8)
    }

    /// Whether a first field begins a comment: `# `, `##`, or `#` in a line without delimiters.
    static func isComment(_ field: ArraySlice<UInt8>, isAlone: Bool) -> Bool {
        guard field.first == UInt8(ascii: "#") else { return false }
        let second = field.dropFirst().first
        return isAlone || second == UInt8(ascii: " ") || second == UInt8(ascii: "#")
    }
}
