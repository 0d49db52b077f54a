import Survey

extension MarkdownReport {
    /// A table of parts: the largest ones, and the others together.
    static func table(_ parts: PartTable) -> [MarkdownBlock] {
        guard let first = parts.parts.first?.section else { return [] }
        let shown = parts.columns.map { first[key: $0] }
        let common = commonWhole(shown)
        let headings = shown.map { figure in
            let label = figure.label.sentenceCased
            return figure.denominator == common ? label : "\(label), of \(figure.denominator.name)"
        }
        var table = MarkdownTable([safe(parts.partName), first.figures[0].label.sentenceCased] + headings)
        for part in [parts.whole].compactMap(\.self) + parts.shownParts {
            table.add([safe(part.shownName)] + cells(part, parts.columns))
        }
        if let others = parts.others { table.add([others.name] + cells(others, parts.columns)) }
        let more: [MarkdownBlock] = parts.others == nil ? parts.othersName.map { ["and \($0)."] } ?? [] : []
        let wholes = common.map { "Shares are of the row's \($0.name), where nothing else is said." }
        let text = [parts.note, wholes].compactMap(\.self).joined(separator: " ")
        return ["### \(safe(parts.title))"] + (text.isEmpty ? [] : [.text(text)]) + [.table(table)] + more
    }

    /// The whole of which most columns give shares, which is said once; nil where no two have the same.
    private static func commonWhole(_ figures: [Figure]) -> Denominator? {
        let counts = figures.reduce(into: [:]) { $0[$1.denominator, default: 0] += 1 }
        let most = Denominator.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
        return most.flatMap { counts[$0, default: 0] > 1 ? $0 : nil }
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
}
