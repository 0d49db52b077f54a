import Survey

extension MarkdownReport {
    /// The main shares by weight, where that was asked for.
    var weights: [MarkdownBlock] {
        guard let weights = model.weights else { return [] }
        var table = MarkdownTable(["Weighted", "Weight", "Of", "Share", "Domains", "Effective size"])
        for figure in weights.figures {
            table.add([
                figure.label, WeightText.sum(figure.matching.sum),
                "\(WeightText.sum(figure.whole.sum)) of \(figure.denominator.name)",
                NumberText.percent(figure.fraction),
                NumberText.grouped(figure.whole.count), WeightText.size(figure.whole.effectiveSize),
            ])
        }
        return [
            "## Weighted shares", "Weighted by the column \(Self.safe(weights.column)). \(weights.note)", .table(table),
        ]
    }

    /// Published figures beside those of the report.
    var published: [MarkdownBlock] {
        let comparison = figures.published
        var table = MarkdownTable(
            ["Published figure", "Source", "Published", "Here", "Comparable"], words: 5)
        for row in comparison.rows {
            let published = row.published
            table.add([
                published.label, "\(published.source.name), \(published.date)", Self.cell(published),
                row.here.map(Self.cell) ?? PublishedComparison.nothingHere,
                published.caveat ?? PublishedComparison.comparable,
            ])
        }
        let sources = PublishedSource.allCases.map { source in
            "* \(source.name): \(source.title)" + (source.doi.map { ", DOI \($0)" } ?? "")
        }
        return ["## Published figures beside these", .text(PublishedComparison.note)] + largestHost(comparison)
            + [.table(table), .text(sources.joined(separator: "\n"))]
    }

    private func largestHost(_ comparison: PublishedComparison) -> [MarkdownBlock] {
        comparison.largestHost.map { host in
            [
                """
                Broken of domains with a record: \(Self.cell(host.with)). Without those of the largest policy host, \
                \(Self.safe(host.name)): \(Self.cell(host.without)).
                """
            ]
        } ?? []
    }

    private static func cell(_ published: PublishedFigure) -> String {
        let count = NumberText.grouped(published.count)
        guard let share = published.share else { return "\(count); \(published.whole)" }
        return
            "\(count) of \(NumberText.grouped(share.total)) \(published.whole): \(NumberText.percent(share.fraction))"
    }

    private static func cell(_ figure: Figure) -> String {
        "\(NumberText.grouped(figure.share.count)) of \(figure.whole): \(MarkdownTable.shareCell(figure))"
    }
}
