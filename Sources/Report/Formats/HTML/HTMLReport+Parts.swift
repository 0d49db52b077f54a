import Survey

extension HTMLReport {
    private static let drawnParts = 12
    /// The tables that have a chart of their first shares.
    private static let charted: Set<String> = ["suffixes", "tlds", "places", "groups"]

    /// A table of parts with its chart: the largest parts, and the others together.
    func parts(_ parts: PartTable) -> [HTMLText] {
        guard let first = parts.parts.first?.section else { return [] }
        let columns = parts.columns.map { key -> HTMLText in
            let figure = first[key: key]
            return "\(prose: figure.label.sentenceCased)<br/><small>of \(figure.denominator.name)</small>"
        }
        var table = HTMLTable(
            "table-\(parts.name)", caption: "<span class=\"unseen\">\(parts.title)</span>",
            ["\(parts.partName)", "\(prose: first.figures[0].label.sentenceCased)"] + columns,
            kinds: [.words] + (0...columns.count).map { _ in .numbers })
        for part in [parts.whole].compactMap(\.self) + parts.shownParts { table.add(Self.row(part, parts.columns)) }
        if let others = parts.others { table.add(Self.row(others, parts.columns)) }
        let more: [HTMLText] = parts.others == nil ? parts.othersName.map { ["<p>and \($0).</p>\n"] } ?? [] : []
        var markup: [HTMLText] = ["<h3>\(parts.title)</h3>\n"]
        markup += Self.paragraphs([parts.note].compactMap(\.self))
        markup += charts(parts)
        return markup + [table.markup] + more
    }

    private static func row(_ part: PartFigures, _ columns: [String]) -> [HTMLText] {
        let size = NumberText.grouped(part.section.figures[0].share.count)
        return ["\(part.shownName)", "\(size)"] + columns.map { HTMLTable.cell(part.section[key: $0]) }
    }

    private func charts(_ parts: PartTable) -> [HTMLText] {
        parts.name == "trend" ? trend(parts) : [Self.chart(parts)]
    }

    /// The share that parts are compared by, of the largest of them.
    private static func chart(_ parts: PartTable) -> HTMLText {
        guard Self.charted.contains(parts.name), let key = parts.columns.first else { return .none }
        let drawn = parts.shownParts.prefix(drawnParts).map { ($0, $0.section[key: key]) }
        guard drawn.count > 1, let largest = drawn.filter({ $0.1.share.total > 0 }).max(by: { less($0.1, $1.1) }) else {
            return .none
        }
        let label = largest.1.label
        let rows = drawn.map { BarChart.Row(label: $0.0.shownName, bars: [($0.1, ChartPaint(key))]) }
        let chart = BarChart(
            id: "chart-\(parts.name)", title: "\(parts.title): \(label), shares with 95 % intervals", rows: rows)
        let scope: HTMLText =
            parts.parts.count > drawn.count
            ? "Of the \(drawn.count) largest of \(NumberText.grouped(parts.parts.count)), the" : "The"
        return """
            <figure>
            <figcaption>\(scope) highest share \(prose: label): \(largest.0.shownName), \(HTMLText.told(largest.1)).</figcaption>
            \(chart.markup)\(SectionChart.reading)</figure>

            """
    }

    private static func less(_ left: Figure, _ right: Figure) -> Bool {
        (left.share.fraction ?? 0) < (right.share.fraction ?? 0)
    }
}
