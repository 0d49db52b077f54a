/// A reader of CSV by RFC 4180 for tests.
enum CSVText {
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var wasQuote = false
        for scalar in text.unicodeScalars {
            if isQuoted, scalar == "\"" {
                isQuoted = false
                wasQuote = true
                continue
            }
            if !isQuoted, scalar == "\"" {
                if wasQuote { cell.append(scalar) }
                isQuoted = true
                wasQuote = false
                continue
            }
            wasQuote = false
            guard !isQuoted, scalar == "," || scalar == "\n" else {
                cell.append(scalar)
                continue
            }
            row.append(String(cell))
            cell = String.UnicodeScalarView()
            if scalar == "\n" {
                rows.append(row)
                row = []
            }
        }
        return rows
    }
}
