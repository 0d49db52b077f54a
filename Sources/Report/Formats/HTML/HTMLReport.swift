import Survey

/// A report as one page that stands alone: it loads nothing, and reads the same without its script.
struct HTMLReport {
    /// A part of the page under a heading of its own.
    struct Part {
        /// The name of its anchor; our own text.
        let id: String
        /// The heading.
        let title: HTMLText
        /// What stands below it.
        let content: [HTMLText]
    }

    let model: ReportModel
    let figures: Figures

    /// Counts out a report.
    init(_ model: ReportModel) {
        self.model = model
        figures = Figures(model)
    }

    /// The page.
    var text: String {
        let parts =
            figures.chapters.compactMap(part)
            + [weights, published, rejections, method, domains].compactMap(\.self)
        return HTMLPage.page(
            title: title, header: heading, contents: parts.map { HTMLPage.Link(id: $0.id, title: $0.title) },
            content: parts.map(Self.markup))
    }

    private var title: HTMLText { "MTA-STS survey of \(model.run.listName)" }

    private static func markup(_ part: Part) -> HTMLText {
        """
        <section id="\(part.id)" aria-labelledby="\(part.id)-title">
        <h2 id="\(part.id)-title">\(part.title)</h2>
        \(part.content)</section>

        """
    }

    private var heading: HTMLText {
        let sentences = HeadlineSentences(run: model.run, figures: figures)
        let run = model.run
        let finished = run.finishedAt.map { "finished \(TimeText.utc($0))" } ?? "not finished"
        let warnings = sentences.warnings.map { warning -> HTMLText in
            "<p class=\"warning\"><strong>Warning:</strong> \(prose: warning)</p>\n"
        }
        return """
            <header>
            <h1>\(title)</h1>
            <p class="facts">Run \(run.runID), begun \(TimeText.utc(run.startedAt)), \(finished). \
            <a href="#method">How this was measured</a>.</p>
            \(population)\(warnings)\(cards)<p class="lead">\(prose: sentences.adoption.joined(separator: " "))</p>
            </header>

            """
    }

    /// The part of a chapter; nil of an empty one.
    private func part(_ chapter: Chapter) -> Part? {
        let content = content(chapter) + chapter.tables.flatMap(parts)
        guard content.contains(where: { $0 != .none }) else { return nil }
        return Part(
            id: "chapter-\(chapter.name)", title: "\(chapter.title)", content: Self.paragraphs(chapter.text) + content)
    }

    /// The sections of a chapter, those that people read side by side in one table.
    private func content(_ chapter: Chapter) -> [HTMLText] {
        switch chapter.name {
        case "broken": brokenness
        case "findings": findings
        default: chapter.sections.map(Self.section)
        }
    }

    /// Sentences of our own.
    static func paragraphs(_ text: [String]) -> [HTMLText] {
        text.map { "<p>\(prose: $0)</p>\n" }
    }

    /// A section with its chart, where it has one, and its table.
    static func section(_ section: FigureSection) -> HTMLText {
        guard !section.figures.isEmpty else { return .none }
        let chart = SectionChart(section)
        let note = section.note.map { paragraphs([$0]) } ?? []
        let range: HTMLText = section.name == "bounds" ? "All counted out–in" : "95\u{A0}% interval"
        let table = HTMLTable.figures(section, range: range, key: chart?.isKeyed ?? false)
        return HTMLText(note + [chart?.markup ?? .none, table])
    }

    private var rejections: Part? {
        guard model.rejections.count > 0 else { return nil }
        var table = HTMLTable("table-rejected", caption: "The first of them", words: ["Line", "Row", "Why"])
        for row in model.rejections.sample { table.add(["\(row.line)", "\(row.text)", "\(row.reason)"]) }
        let rest = model.rejections.count - model.rejections.sample.count
        let more: HTMLText = rest > 0 ? "<p>and \(NumberText.grouped(rest)) more.</p>\n" : .none
        return Part(
            id: "rejected", title: "Rows that are no domain",
            content: [
                "<p>\(NumberText.grouped(model.rejections.count)) of \(figures.list.figures[0].whole).</p>\n",
                table.markup, more,
            ])
    }
}
