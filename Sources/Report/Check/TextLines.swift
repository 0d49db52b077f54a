import Tabular

/// Lines for a terminal, none longer than a width; foreign text in them is made safe.
struct TextLines {
    /// The lines so far, without line feeds.
    private(set) var lines: [String] = []
    let width: Int

    init(width: Int) {
        self.width = width
    }

    /// Adds an empty line.
    mutating func gap() { lines.append("") }

    /// Adds a line as it is, such as one to paste; what could steer a terminal is escaped.
    mutating func exactly(_ text: String, indent: Int = 0) {
        lines.append(Self.spaces(indent) + SafeText.terminal(text, limit: .max))
    }

    /// Adds a paragraph behind a lead that may hold colours; further lines begin at the indent.
    mutating func paragraph(_ text: String, lead: String = "", leadWidth: Int? = nil, indent: Int = 0) {
        paragraph(Array(text.utf8), lead: lead, leadWidth: leadWidth, indent: indent)
    }

    /// Adds a paragraph of bytes.
    mutating func paragraph(_ bytes: [UInt8], lead: String = "", leadWidth: Int? = nil, indent: Int = 0) {
        let first = leadWidth ?? lead.unicodeScalars.count
        let rows = Self.rows(
            SafeText.terminal(bytes, limit: Self.longest), first: max(Self.narrowest, width - first),
            further: max(Self.narrowest, width - indent))
        for (index, row) in rows.enumerated() {
            let line = (index == 0 ? lead : Self.spaces(indent)) + row
            // A label without a value leaves no spaces behind.
            lines.append(row.isEmpty ? line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? "" : line)
        }
    }

    /// Longer values are cut; the JSON form has them whole.
    private static let longest = 4_000
    private static let narrowest = 20

    /// The lines, each ended by a line feed.
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// Spaces.
    static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    /// The text in rows: broken at spaces, and inside a word only where the word alone is too long.
    private static func rows(_ text: String, first: Int, further: Int) -> [String] {
        var rows: [String] = []
        var row: [Unicode.Scalar] = []
        var room = first
        func end() {
            rows.append(joined(row))
            row = []
            room = further
        }
        for word in text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false) {
            if !row.isEmpty, row.count + 1 + word.count > room { end() } else if !row.isEmpty { row.append(" ") }
            var rest = Array(word)
            while row.count + rest.count > room {
                let piece = rest.prefix(room - row.count)
                row += piece
                rest.removeFirst(piece.count)
                end()
            }
            row += rest
        }
        end()
        return rows
    }

    private static func joined(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
