/// Writes CSV by RFC 4180 with LF behind each row, so that `CSVReader` reads back what was given.
package struct CSVWriter: Sendable {
    private let delimiter: UInt8
    private let isFormulaSafe: Bool

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - delimiter: What stands between fields.
    ///   - isFormulaSafe: Whether a cell that a spreadsheet would read as a formula gets a leading `'` and loses its NUL bytes.
    ///     Such a file is for people; one for machines stays exact. A cell that has apostrophes before the sign gets one more, so
    ///     that no two cells become one.
    package init(delimiter: UInt8 = UInt8(ascii: ","), isFormulaSafe: Bool = false) {
        self.delimiter = delimiter
        self.isFormulaSafe = isFormulaSafe
    }

    /// Appends one row to a buffer.
    package func append(_ row: [String], to buffer: inout [UInt8]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { buffer.append(delimiter) }
            append(cell, isAlone: row.count == 1, to: &buffer)
        }
        buffer.append(UInt8(ascii: "\n"))
    }

    private func append(_ cell: String, isAlone: Bool, to buffer: inout [UInt8]) {
        let text = isFormulaSafe ? Self.disarmed(cell) : cell
        // One empty cell alone would read as a blank line, and a byte order mark at the start of the file would be skipped.
        let needsQuotes =
            text.utf8.isEmpty
            ? isAlone : text.utf8.contains(where: needsQuotes) || text.unicodeScalars.first == "\u{FEFF}"
        guard needsQuotes else {
            buffer += text.utf8
            return
        }
        buffer.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { buffer.append(byte) }
            buffer.append(byte)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    private func needsQuotes(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    /// The cell as a spreadsheet shows it without evaluating it (CWE-1236), full-width forms of the signs included.
    package static func disarmed(_ cell: String) -> String {
        let isArmed =
            switch cell.unicodeScalars.first(where: { $0 != "'" }) {
            case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
            default: false
            }
        guard isArmed || cell.utf8.contains(0) else { return cell }
        return (isArmed ? "'" : "") + String(cell.filter { $0 != "\0" })
    }
}
