import Survey
import Tabular

/// A report for people, in GitHub Flavored Markdown without HTML; whatever the network or the list wrote is escaped.
struct MarkdownReport {
    let model: ReportModel
    let figures: Figures

    /// Counts out a report.
    init(_ model: ReportModel) {
        self.model = model
        figures = Figures(run: model.run, tally: model.total)
    }

    /// The report, ended by a line feed.
    var text: String {
        let blocks = [heading, counts, brokenness, findings, uncertainty, parts, rejections, method]
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

    private var counts: [String] {
        [
            "## From the list to working policies",
            MarkdownTable.figures(figures.list, heading: "Rows"),
            MarkdownTable.figures(figures.funnel, heading: "Domains"),
            "## Outcomes",
            MarkdownTable.figures(figures.outcomes, heading: "Outcome"),
            "## Modes of usable policies",
            MarkdownTable.figures(figures.modes, heading: "Mode"),
            "## TLS-RPT",
            MarkdownTable.figures(figures.tlsReporting, heading: "TLS-RPT record"),
            "## Mail",
            MarkdownTable.figures(figures.mail, heading: "Mail"),
        ]
    }

    private var uncertainty: [String] {
        let scanned = figures.outcomes[key: "inconclusive"].whole
        var table = MarkdownTable(["Domains", "Count", "Of", "Share", "All counted out–in"])
        for figure in figures.bounds.figures { table.add([figure.label] + MarkdownTable.cells(figure)) }
        return [
            "## What could not be told",
            "Inconclusive domains are in no percentage but their own.",
            MarkdownTable.figures(figures.inconclusive, heading: "Cause"),
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
