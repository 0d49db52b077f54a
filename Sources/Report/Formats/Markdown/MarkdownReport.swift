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
    var text: String { MarkdownCut.text(blocks) }

    /// The report in at most so many bytes; the headline and how it was measured always stay.
    func text(atMost limit: Int) throws(MarkdownTooLong) -> String { try MarkdownCut.text(blocks, atMost: limit) }

    private var blocks: [MarkdownBlock] {
        // A list of domains that was asked for is to stay when tables behind it are cut.
        let chapters = figures.chapters.map { $0.name == "broken" ? chapter($0) + domains : chapter($0) }
        let body = (chapters + [weights, published, rejections, method]).flatMap(\.self)
        return heading + [.text(MarkdownContents.line(body))] + body
    }

    /// Foreign text, made safe for a cell or a paragraph.
    static func safe(_ text: String) -> String { SafeText.markdown(text) }

    private var heading: [MarkdownBlock] {
        let sentences = HeadlineSentences(run: model.run, figures: figures)
        let warnings = sentences.warnings.map { "> **Warning:** \($0)" }
        return ["# MTA-STS survey of \(Self.safe(model.run.listName))"] + population + [
            .text(sentences.adoption.joined(separator: " "))
        ]
            + (warnings.isEmpty ? [] : [.text(warnings.joined(separator: "\n>\n"))])
    }

    /// The value of a condition, made safe.
    static func shown(_ filter: ColumnValue) -> String { safe(filter.shownValue) }

    /// What the report is restricted to, before any figure of it.
    private var population: [MarkdownBlock] {
        guard let population = model.run.population else { return [] }
        let filters = population.filters.map { filter in
            "**\(Self.safe(filter.column))** is **\(Self.shown(filter))**"
        }
        return [
            """
            > **A part of the run only:** rows where \(filters.joined(separator: " and ")). These are \
            \(NumberText.grouped(model.total.scanned)) of \(Denominator.scanned.phrase(population.whole)); every figure below is of \
            them alone.
            """
        ]
    }

    private func chapter(_ chapter: Chapter) -> [MarkdownBlock] {
        let content = content(chapter) + chapter.tables.flatMap(Self.table)
        guard !content.isEmpty else { return [] }
        return ["## \(chapter.title)"] + chapter.text.map(MarkdownBlock.text) + content
    }

    /// The sections of a chapter, those that people read side by side in one table.
    private func content(_ chapter: Chapter) -> [MarkdownBlock] {
        switch chapter.name {
        case "broken": brokenness
        case "findings": findings
        case "uncertainty": uncertainty
        default:
            chapter.sections.flatMap { section in
                [section.note].compactMap { $0.map(MarkdownBlock.text) }
                    + (section.figures.isEmpty ? [] : [.table(.figures(section))])
            }
        }
    }

    private var uncertainty: [MarkdownBlock] {
        let scanned = figures.outcomes[key: "inconclusive"].whole
        var table = MarkdownTable([figures.bounds.title, "Count", "Of", "Share", "All counted out–in"])
        for figure in figures.bounds.figures { table.add([figure.label] + MarkdownTable.cells(figure)) }
        return [
            .table(.figures(figures.inconclusive)),
            """
            The main shares again, and what they would be of \(scanned) with all that could not be told counted out, and counted in:
            """,
            .table(table),
        ]
    }

    private var rejections: [MarkdownBlock] {
        guard model.rejections.count > 0 else { return [] }
        var table = MarkdownTable(["Line", "Row", "Why"], words: 3)
        for row in model.rejections.sample {
            table.add([String(row.line), Self.safe(row.text), Self.safe(row.reason)])
        }
        let rest = model.rejections.count - model.rejections.sample.count
        let more: [MarkdownBlock] = rest > 0 ? ["and \(NumberText.grouped(rest)) more."] : []
        return ["## Rows that are no domain", .table(table)] + more
    }
}
