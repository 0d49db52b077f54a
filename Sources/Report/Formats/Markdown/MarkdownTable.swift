import Survey

/// A table of GitHub Flavored Markdown; cells are safe already.
struct MarkdownTable {
    private var lines: [String]

    /// Begins a table whose first column, and as many after it as are said, hold words and the others numbers.
    init(_ headings: [String], words: Int = 1) {
        lines = [Self.line(headings)]
        lines.append(Self.line(headings.indices.map { $0 < words ? ":--" : "--:" }))
    }

    /// Adds a row.
    mutating func add(_ cells: [String]) {
        lines.append(Self.line(cells))
    }

    /// The lines of the table.
    var text: String { lines.joined(separator: "\n") }

    private static func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }
}

extension MarkdownTable {
    /// A table of one section: each count with its whole, share and interval.
    static func figures(_ section: FigureSection) -> String {
        var table = MarkdownTable([section.title, "Count", "Of", "Share", "95 % interval"])
        for figure in section.figures { table.add([figure.label] + cells(figure)) }
        return table.text
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
