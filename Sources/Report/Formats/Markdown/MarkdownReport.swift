import Survey
import Tabular

/// A report for people, in GitHub Flavored Markdown without HTML; whatever the network or the list wrote is escaped.
struct MarkdownReport {
    let model: ReportModel
    let figures: Figures

    /// Counts out a report.
    init(_ model: ReportModel) {
        self.model = model
        figures = Figures(model)
    }

    /// The report, ended by a line feed.
    var text: String {
        let blocks = [heading] + figures.chapters.map(chapter) + [rejections, method]
        return blocks.flatMap(\.self).joined(separator: "\n\n") + "\n"
    }

    /// Foreign text, made safe for a cell or a paragraph.
    static func safe(_ text: String) -> String { SafeText.markdown(text) }

    private var heading: [String] {
        let sentences = HeadlineSentences(run: model.run, figures: figures)
        let warnings = sentences.warnings.map { "> **Warning:** \($0)" }
        return ["# MTA-STS survey of \(Self.safe(model.run.listName))", sentences.adoption.joined(separator: " ")]
            + (warnings.isEmpty ? [] : [warnings.joined(separator: "\n>\n")])
    }

    private func chapter(_ chapter: Chapter) -> [String] {
        let content = content(chapter) + chapter.tables.flatMap(Self.table)
        guard !content.isEmpty else { return [] }
        return ["## \(chapter.title)"] + chapter.text + content
    }

    /// The sections of a chapter, those that people read side by side in one table.
    private func content(_ chapter: Chapter) -> [String] {
        switch chapter.name {
        case "broken": brokenness
        case "findings": findings
        case "uncertainty": uncertainty
        default:
            chapter.sections.flatMap { section in
                [section.note].compactMap(\.self) + (section.figures.isEmpty ? [] : [MarkdownTable.figures(section)])
            }
        }
    }

    private var uncertainty: [String] {
        let scanned = figures.outcomes[key: "inconclusive"].whole
        var table = MarkdownTable([figures.bounds.title, "Count", "Of", "Share", "All counted out–in"])
        for figure in figures.bounds.figures { table.add([figure.label] + MarkdownTable.cells(figure)) }
        return [
            MarkdownTable.figures(figures.inconclusive),
            "The main shares again, and what they would be of \(scanned) with all that could not be told counted out, and "
                + "counted in:",
            table.text,
        ]
    }

    private var rejections: [String] {
        guard model.rejections.count > 0 else { return [] }
        var table = MarkdownTable(["Line", "Row", "Why"], words: 3)
        for row in model.rejections.sample {
            table.add([String(row.line), Self.safe(row.text), Self.safe(row.reason)])
        }
        let rest = model.rejections.count - model.rejections.sample.count
        let more = rest > 0 ? ["and \(NumberText.grouped(rest)) more."] : []
        return ["## Rows that are no domain", table.text] + more
    }
}
