import Survey

extension HTMLReport {
    /// What the report is restricted to, before any figure of it.
    var population: HTMLText {
        guard let population = model.run.population else { return .none }
        let filters = population.filters.enumerated().map { index, filter -> HTMLText in
            "\(index == 0 ? "" : " and ")<strong>\(filter.column)</strong> is <strong>\(filter.shownValue)</strong>"
        }
        return """
            <p class="warning"><strong>A part of the run only:</strong> rows where \(filters). These are \
            \(NumberText.grouped(model.total.scanned)) of \(Denominator.scanned.phrase(population.whole)); every figure below is of \
            them alone.</p>

            """
    }

    /// The main shares by weight, where that was asked for.
    var weights: Part? {
        guard let weights = model.weights else { return nil }
        var table = HTMLTable(
            "table-weighted", caption: "Main shares by weight",
            ["Weighted", "Weight", "Of", "Share", "Domains", "Effective size"],
            kinds: [.words, .numbers, .words, .numbers, .numbers, .numbers])
        for figure in weights.figures {
            table.add([
                "\(prose: figure.label)", "\(WeightText.sum(figure.matching.sum))",
                "\(WeightText.sum(figure.whole.sum)) of \(figure.denominator.name)", "\(percent: figure.fraction)",
                "\(NumberText.grouped(figure.whole.count))", "\(WeightText.size(figure.whole.effectiveSize))",
            ])
        }
        return Part(
            id: "weighted", title: "Weighted shares",
            content: ["<p>Weighted by the column \(weights.column). \(prose: weights.note)</p>\n", table.markup])
    }

    /// Published figures beside those of the report.
    var published: Part? {
        let comparison = figures.published
        var table = HTMLTable(
            "table-published", caption: "Published figures and the nearest ones of this report",
            words: ["Published figure", "Source", "Published", "Here", "Comparable"])
        for row in comparison.rows {
            let published = row.published
            table.add([
                "\(prose: published.label)", "\(published.source.name), \(published.date)", Self.cell(published),
                row.here.map(Self.publishedCell) ?? "\(PublishedComparison.nothingHere)",
                "\(prose: published.caveat ?? PublishedComparison.comparable)",
            ])
        }
        let sources = PublishedSource.allCases.map { source -> HTMLText in
            let doi: HTMLText = source.doi.map { ", DOI \($0)" } ?? .none
            return "<li>\(source.name): \(source.title)\(doi)</li>\n"
        }
        return Part(
            id: "published", title: "Published figures beside these",
            content: Self.paragraphs([PublishedComparison.note]) + [
                largestHost(comparison), table.markup, "<ul class=\"notes\">\n\(sources)</ul>\n",
            ])
    }

    private func largestHost(_ comparison: PublishedComparison) -> HTMLText {
        guard let host = comparison.largestHost else { return .none }
        return """
            <p>Broken of domains with a record: \(Self.publishedCell(host.with)). Without those of the largest policy host, \
            \(host.name): \(Self.publishedCell(host.without)).</p>

            """
    }

    private static func cell(_ published: PublishedFigure) -> HTMLText {
        let count = NumberText.grouped(published.count)
        guard let share = published.share else { return "\(count); \(published.whole)" }
        return "\(count) of \(NumberText.grouped(share.total)) \(published.whole): \(percent: share.fraction)"
    }

    private static func publishedCell(_ figure: Figure) -> HTMLText {
        "\(NumberText.grouped(figure.share.count)) of \(figure.whole): \(percent: figure.share.fraction) (\(percent: figure.range))"
    }
}
