/// What a list is, told from its first bytes.
package enum ListFormat: Hashable, Sendable {
    /// One name a line, with blank lines and `#` comments.
    case names
    /// A rank and a name a line without a header, as Tranco and Umbrella publish.
    case ranked
    /// CSV whose first row names the columns; `column` holds the domains.
    case csv(delimiter: UInt8, columns: [String], column: Int)
    /// CSV without a header; `column` holds the domains.
    case headerlessCSV(delimiter: UInt8, columnCount: Int, column: Int)
    /// A zone file, whose delegated names are the list.
    case zone
}

extension ListFormat {
    /// The names of the columns beside the domain's: empty ones numbered, repeated ones made distinct.
    package var extraColumns: [String] {
        switch self {
        case .names, .zone: []
        case .ranked: ["rank"]
        case .csv(_, let columns, let column): Self.without(column, ColumnName.distinct(columns))
        case .headerlessCSV(_, let columnCount, let column):
            Self.without(column, ColumnName.distinct(Array(repeating: "", count: columnCount)))
        }
    }

    private static func without(_ column: Int, _ names: [String]) -> [String] {
        names.enumerated().filter { $0.offset != column }.map(\.element)
    }
}

extension ListFormat: CustomStringConvertible {
    package var description: String {
        switch self {
        case .names: "one name a line"
        case .ranked: "rank and name, without a header"
        case .csv(let delimiter, let columns, let column):
            "CSV with header, delimiter \(Self.shown(delimiter)), domain column "
                + "'\(SafeText.terminal(ColumnName.distinct(columns)[column], limit: 60))' "
                + "(\(column + 1) of \(columns.count))"
        case .headerlessCSV(let delimiter, let columnCount, let column):
            "CSV without header, delimiter \(Self.shown(delimiter)), domains in column \(column + 1) of \(columnCount)"
        case .zone: "zone file, its delegated names"
        }
    }

    private static func shown(_ delimiter: UInt8) -> String {
        delimiter == UInt8(ascii: "\t") ? "TAB" : "'\(Character(Unicode.Scalar(delimiter)))'"
    }
}
