/// A reader of CSV by RFC 4180, written for these tests alone.
struct CSVTable {
    let heading: [String]
    /// The rows by the names of the heading.
    let rows: [[String: String]]

    init(_ text: String) {
        var records = Self.records(Array(text.unicodeScalars))
        heading = records.isEmpty ? [] : records.removeFirst()
        rows = records.map { [heading] record in
            Dictionary(zip(heading, record)) { first, _ in first }
        }
    }

    private static func records(_ scalars: [Unicode.Scalar]) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if isQuoted {
                if scalar != "\"" {
                    field.append(scalar)
                } else if index < scalars.count, scalars[index] == "\"" {
                    field.append(scalar)
                    index += 1
                } else {
                    isQuoted = false
                }
                continue
            }
            switch scalar {
            case "\"":
                isQuoted = true
            case "\r" where index < scalars.count && scalars[index] == "\n":
                continue
            case ",", "\n":
                record.append(String(field))
                field = String.UnicodeScalarView()
                guard scalar == "\n" else { continue }
                records.append(record)
                record = []
            default:
                field.append(scalar)
            }
        }
        return records
    }
}
