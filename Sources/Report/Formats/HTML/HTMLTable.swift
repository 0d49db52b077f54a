import Survey

/// A table of a page, in a box of its own in which it scrolls where the page is narrower.
struct HTMLTable {
    /// What a column holds.
    enum Kind {
        /// Texts, from the left.
        case words
        /// Numbers, from the right, in figures of one width.
        case numbers
    }

    private let id: String
    private let caption: HTMLText
    private let kinds: [Kind]
    private let heading: HTMLText
    private var rows: [HTMLText] = []

    /// Begins a table.
    ///
    /// - Parameters:
    ///   - id: A name of our own that no other part of the page has.
    ///   - caption: What the table shows.
    ///   - columns: The headings.
    ///   - kinds: What the columns hold.
    init(_ id: String, caption: HTMLText, _ columns: [HTMLText], kinds: [Kind]) {
        precondition(kinds.count == columns.count, "a kind for each column")
        self.id = id
        self.caption = caption
        self.kinds = kinds
        let cells = zip(columns, kinds).map { column, kind -> HTMLText in
            kind == .words
                ? "<th scope=\"col\">\(column)</th>" : "<th scope=\"col\" class=\"number\">\(column)</th>"
        }
        heading = "<thead><tr>\(cells)</tr></thead>\n"
    }

    /// Begins a table of words.
    init(_ id: String, caption: HTMLText, words columns: [HTMLText]) {
        self.init(id, caption: caption, columns, kinds: Array(repeating: .words, count: columns.count))
    }

    /// Adds a row; its first cell is its heading.
    mutating func add(_ cells: [HTMLText]) {
        rows.append(row(cells))
    }

    /// A row of the table, for one who counts its bytes before adding it.
    func row(_ cells: [HTMLText]) -> HTMLText {
        precondition(cells.count == kinds.count, "a row of \(cells.count) cells in a table of \(kinds.count) columns")
        let written = zip(cells, kinds).enumerated().map { index, cell -> HTMLText in
            if index == 0 { return "<th scope=\"row\">\(cell.0)</th>" }
            return cell.1 == .words ? "<td>\(cell.0)</td>" : "<td class=\"number\">\(cell.0)</td>"
        }
        return "<tr>\(written)</tr>\n"
    }

    /// Adds a row that was made by ``row(_:)``.
    mutating func add(row: HTMLText) {
        rows.append(row)
    }

    /// Whether there is a row.
    var isEmpty: Bool { rows.isEmpty }

    /// The table.
    var markup: HTMLText {
        """
        <div class="scroll" tabindex="0" role="group" aria-labelledby="\(id)-caption"><table id="\(id)">
        <caption id="\(id)-caption">\(caption)</caption>
        \(heading)<tbody>
        \(rows)</tbody></table></div>

        """
    }
}

extension HTMLTable {
    /// A table of one section: each count with its share, interval and whole, and with its paint where it is the key of a chart.
    static func figures(_ section: FigureSection, range: HTMLText, key: Bool) -> HTMLText {
        // The heading of the first column says the same to whoever sees it.
        var table = HTMLTable(
            "table-\(section.name)", caption: "<span class=\"unseen\">\(prose: section.title)</span>",
            ["\(prose: section.title)"] + headings(range: range), kinds: [.words] + kinds)
        let paints = ChartPaint.parts(section.figures.map(\.key))
        for (figure, paint) in zip(section.figures, paints) {
            let swatch = key ? paint.swatch : .none
            table.add(["\(swatch)\(prose: figure.label)"] + cells(figure))
        }
        return table.markup
    }

    /// The headings of ``cells(_:)``.
    static func headings(range: HTMLText = "95\u{A0}% interval") -> [HTMLText] { ["Count", "Share", range, "Of"] }

    /// The columns of ``cells(_:)``.
    static let kinds: [Kind] = [.numbers, .numbers, .numbers, .words]

    /// Count, share, interval and whole.
    static func cells(_ figure: Figure) -> [HTMLText] {
        [
            "\(NumberText.grouped(figure.share.count))", "\(percent: figure.share.fraction)",
            "\(percent: figure.range)",
            "\(figure.whole)",
        ]
    }

    /// Share, count and interval in one cell, a line each.
    static func cell(_ figure: Figure) -> HTMLText {
        let share = figure.share
        guard share.total > 0 else { return "\(NumberText.nothing)" }
        return """
            <b>\(NumberText.percent(share.fraction))</b><br/><small>\(NumberText.grouped(share.count)) of \
            \(NumberText.grouped(share.total))<br/>\(NumberText.percent(figure.range))</small>
            """
    }
}
