import Survey

/// A table of GitHub Flavored Markdown; cells are safe already.
struct MarkdownTable: MarkdownCuttable {
    private let heading: String
    private var rows: [String] = []
    var shown: Int?
    /// Whether no row may be left out.
    let isFixed: Bool

    /// Begins a table whose first column, and as many after it as are said, hold words and the others numbers.
    ///
    /// - Parameters:
    ///   - headings: The headings of the columns.
    ///   - words: How many columns hold words.
    ///   - isFixed: Whether no row of it is left out where a report must be short.
    init(_ headings: [String], words: Int = 1, isFixed: Bool = false) {
        heading =
            Self.line(headings) + "\n" + Self.line(headings.indices.map { $0 < words ? ":--" : "--:" })
        self.isFixed = isFixed
    }

    /// Adds a row.
    mutating func add(_ cells: [String]) {
        rows.append(Self.line(cells))
    }

    var count: Int { rows.count }

    /// The lines of the table.
    var text: String {
        guard let shown else { return ([heading] + rows).joined(separator: "\n") }
        let left = rows.count - shown
        guard shown > 0 else { return "A table of \(Self.phrase(left)) is left out to keep the report short." }
        return ([heading] + rows.prefix(shown)).joined(separator: "\n")
            + "\n\n\(Self.phrase(left)) of this table \(left == 1 ? "is" : "are") left out to keep the report short."
    }

    private static func phrase(_ count: Int) -> String { "\(NumberText.grouped(count)) \(count == 1 ? "row" : "rows")" }

    private static func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }
}

extension MarkdownTable {
    /// A table of one section: each count with its whole, share and interval.
    static func figures(_ section: FigureSection) -> MarkdownTable {
        var table = MarkdownTable([section.title, "Count", "Of", "Share", "95 % interval"])
        for figure in section.figures { table.add([figure.label] + cells(figure)) }
        return table
    }

    /// Count, whole, share and interval.
    static func cells(_ figure: Figure) -> [String] {
        [
            NumberText.grouped(figure.share.count), figure.whole, NumberText.percent(figure.share.fraction),
            NumberText.percent(figure.range),
        ]
    }

    /// Share and interval in one cell.
    static func shareCell(_ figure: Figure) -> String {
        guard figure.share.total > 0 else { return NumberText.nothing }
        return "\(NumberText.percent(figure.share.fraction)) (\(NumberText.percent(figure.range)))"
    }
}
