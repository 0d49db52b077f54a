import Survey

extension MarkdownReport {
    private static let shownSuffixes = 20
    private static let shownGroups = 200

    /// The figures by public suffix and by the column that was asked for.
    var parts: [String] {
        ["## By public suffix", table("Public suffix", model.suffixes, limit: Self.shownSuffixes)] + groupParts
    }

    private var groupParts: [String] {
        guard let groups = model.groups else { return [] }
        let column = Self.safe(groups.column)
        return ["## By \(column)", table(column, groups.parts, limit: Self.shownGroups)]
    }

    /// The largest parts, and the sum of the others.
    private func table(_ heading: String, _ parts: [PartTally], limit: Int) -> String {
        var table = MarkdownTable([heading, "Scanned"] + Self.columns.map(\.1))
        for part in parts.prefix(limit) { table.add(row(PartFigures(part, of: model.total))) }
        let others = parts.dropFirst(limit)
        guard !others.isEmpty else { return table.text }
        let sum = others.reduce(into: Tally()) { $0.add($1.tally) }
        let figures = PartFigures(PartTally(name: "", tally: sum), of: model.total)
        table.add(row(figures, name: "\(NumberText.grouped(others.count)) others"))
        return table.text
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
