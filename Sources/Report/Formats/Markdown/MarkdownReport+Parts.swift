import Survey

extension MarkdownReport {
    private static let shownSuffixes = 20

    /// The figures by public suffix and by the column that was asked for.
    var parts: [String] {
        ["## By public suffix", suffixTable] + groupParts
    }

    private var suffixTable: String {
        let shown = model.suffixes.prefix(Self.shownSuffixes)
        let others = model.suffixes.dropFirst(Self.shownSuffixes)
        var rows = shown.map { row(PartFigures($0, of: model.total)) }
        if !others.isEmpty {
            let sum = others.reduce(into: Tally()) { $0.add($1.tally) }
            let figures = PartFigures(PartTally(name: "", tally: sum), of: model.total)
            rows.append(row(figures, name: "\(NumberText.grouped(others.count)) others"))
        }
        return table("Public suffix", rows)
    }

    private var groupParts: [String] {
        guard let groups = model.groups else { return [] }
        let column = Self.safe(groups.column)
        let rows = groups.parts.map { row(PartFigures($0, of: model.total)) }
        return ["## By \(column)", table(column, rows)]
    }

    private static let columns = [
        ("with_record", "With a record, of answered"),
        ("with_record_and_mail", "With mail and a record, of with mail"),
        ("testing", "Testing, of answered"),
        ("enforce", "Enforce, of answered"),
        ("broken", "Broken, of answered"),
        ("tls_rpt", "Valid TLS-RPT, of known"),
        ("inconclusive", "Inconclusive, of scanned"),
    ]

    private func table(_ heading: String, _ rows: [[String]]) -> String {
        var table = MarkdownTable([heading, "Scanned"] + Self.columns.map(\.1))
        for row in rows { table.add(row) }
        return table.text
    }

    private func row(_ part: PartFigures, name: String? = nil) -> [String] {
        let cells = Self.columns.map { column in
            let figure = part.section[key: column.0]
            let count = NumberText.grouped(figure.share.count)
            return "\(count) of \(NumberText.grouped(figure.share.total)): \(MarkdownTable.shareCell(figure))"
        }
        let scanned = part.section[key: "scanned"].share.count
        return [name ?? Self.safe(part.shownName), NumberText.grouped(scanned)] + cells
    }
}
