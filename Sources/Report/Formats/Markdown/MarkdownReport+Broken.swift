import Survey

extension MarkdownReport {
    /// What is broken, by category and by code, in both countings side by side.
    var brokenness: [MarkdownBlock] {
        let broken = figures.broken
        return [
            .table(Self.table("Category", broken.primary.figures, broken.anyOf.figures) { $0.label }),
            .text(HeadlineSentences(run: model.run, figures: figures).letter),
        ] + codes
    }

    private var codes: [MarkdownBlock] {
        let (primary, anyOf) = figures.broken.codesSideBySide
        guard !anyOf.isEmpty else { return [] }
        return [
            "### Failures by code",
            .table(Self.table("Code", primary, anyOf) { "`\($0.key)` \($0.label)" }),
        ]
    }

    private static func table(
        _ heading: String, _ primary: [Figure], _ anyOf: [Figure], label: (Figure) -> String
    ) -> MarkdownTable {
        var table = MarkdownTable([
            heading, "Of", "Primary", "Share (95 % interval)", "Any", "Share (95 % interval)",
        ])
        for (first, second) in zip(primary, anyOf) {
            table.add([
                label(first), first.whole, NumberText.grouped(first.share.count), MarkdownTable.shareCell(first),
                NumberText.grouped(second.share.count), MarkdownTable.shareCell(second),
            ])
        }
        return table
    }

    /// What was found beside the failures that decide, and what every code in the report means.
    var findings: [MarkdownBlock] {
        let sections = zip(Severity.allCases, figures.findings).filter { !$0.1.figures.isEmpty }
        guard !sections.isEmpty else { return explanations }
        var table = MarkdownTable(["Weight", "Code", "Count", "Of", "Share", "95 % interval"], words: 2)
        for (severity, section) in sections {
            for figure in section.figures {
                table.add([severity.label, "`\(figure.key)` \(figure.label)"] + MarkdownTable.cells(figure))
            }
        }
        return [.table(table)] + explanations
    }

    private var explanations: [MarkdownBlock] {
        let codes = figures.codes
        guard !codes.isEmpty else { return [] }
        var table = MarkdownTable(["Code", "What it means", "What to do", "Rule", "In TLS reports"], words: 5)
        for code in codes {
            let facts = code.facts
            let reported = facts.reportedAs.map { "`\($0.rawValue)`" } ?? NumberText.nothing
            table.add(["`\(code.rawValue)`", facts.meaning, facts.advice, facts.rule ?? NumberText.nothing, reported])
        }
        return ["## What the codes mean", .table(table)]
    }
}
