import Survey

extension MarkdownReport {
    /// A table of parts: the largest ones, and the others together.
    static func table(_ parts: PartTable) -> [MarkdownBlock] {
        guard let first = parts.parts.first?.section else { return [] }
        let headings = parts.columns.map { key in
            let figure = first[key: key]
            return "\(capitalized(figure.label)), of \(figure.denominator.name)"
        }
        var table = MarkdownTable([safe(parts.partName), capitalized(first.figures[0].label)] + headings)
        for part in [parts.whole].compactMap(\.self) + parts.shownParts {
            table.add([safe(part.shownName)] + cells(part, parts.columns))
        }
        if let others = parts.others { table.add([others.name] + cells(others, parts.columns)) }
        let more: [MarkdownBlock] = parts.others == nil ? parts.othersName.map { ["and \($0)."] } ?? [] : []
        let note = parts.note.map { [MarkdownBlock.text($0)] } ?? []
        return ["### \(safe(parts.title))"] + note + [.table(table)] + more
    }

    private static func cells(_ part: PartFigures, _ columns: [String]) -> [String] {
        let size = NumberText.grouped(part.section.figures[0].share.count)
        return [size]
            + columns.map { key in
                let figure = part.section[key: key]
                let count = NumberText.grouped(figure.share.count)
                return "\(count) of \(NumberText.grouped(figure.share.total)): \(MarkdownTable.shareCell(figure))"
            }
    }

    private static func capitalized(_ label: String) -> String { label.prefix(1).uppercased() + label.dropFirst() }
}
