import Survey

extension HTMLReport {
    /// What is broken, by category and by code, in both countings side by side.
    var brokenness: [HTMLText] {
        let broken = figures.broken
        return [
            categories(broken.primary.figures, broken.anyOf.figures),
            Self.table(
                "broken", "Broken domains by category", "Category", broken.primary.figures, broken.anyOf.figures
            ) { "\($0.label)" },
            letterLine, codes,
        ]
    }

    /// The chart of the categories: two bars each.
    private func categories(_ primary: [Figure], _ anyOf: [Figure]) -> HTMLText {
        guard model.total.broken > 0 else { return .none }
        let (first, any) = (ChartPaint("broken"), ChartPaint(named: "bad-any"))
        let rows = zip(primary, anyOf).map { figures in
            BarChart.Row(label: figures.0.label, bars: [(figures.0, first), (figures.1, any)])
        }
        let chart = BarChart(
            id: "chart-broken", title: "Broken domains by category: first failure, and any failure", rows: rows)
        return """
            <figure>
            <figcaption>The most frequent first failure: \(SectionChart.finding(figures.broken.primary))</figcaption>
            <p class="legend"><span class="unbroken">\(first.swatch)first failure in a sender’s order (left number)</span> \
            <span class="unbroken">\(any.swatch)any failure (right number)</span></p>
            \(chart.markup)\(SectionChart.reading)</figure>

            """
    }

    private var codes: HTMLText {
        let (primary, anyOf) = figures.broken.codesSideBySide
        guard !anyOf.isEmpty else { return .none }
        return Self.table("codes", "Failures by code", "Code", primary, anyOf) { Self.code($0) }
    }

    private static func table(
        _ name: String, _ caption: HTMLText, _ heading: HTMLText, _ primary: [Figure], _ anyOf: [Figure],
        label: (Figure) -> HTMLText
    ) -> HTMLText {
        var table = HTMLTable(
            "table-\(name)", caption: caption, [heading, "First failure", "Any failure", "Of"],
            kinds: [.words, .numbers, .numbers, .words])
        for (first, any) in zip(primary, anyOf) {
            table.add([label(first), HTMLTable.cell(first), HTMLTable.cell(any), "\(first.whole)"])
        }
        return table.markup
    }

    private var letterLine: HTMLText {
        "<p>\(prose: HeadlineSentences(run: model.run, figures: figures).letter)</p>\n"
    }

    /// What was found beside the failures that decide, and what every code in the report means.
    var findings: [HTMLText] {
        var table = HTMLTable(
            "table-findings", caption: "Findings that decide no outcome",
            ["Code", "Weight"] + HTMLTable.headings(), kinds: [.words, .words] + HTMLTable.kinds)
        for (severity, section) in zip(Severity.allCases, figures.findings) {
            for figure in section.figures {
                table.add([Self.code(figure), "\(severity.label)"] + HTMLTable.cells(figure))
            }
        }
        return [table.isEmpty ? .none : table.markup, explanations]
    }

    /// A code by its name, with the way to what it means.
    private static func code(_ figure: Figure) -> HTMLText {
        "<a href=\"#code-\(figure.key)\">\(prose: figure.label)</a> <code>\(figure.key)</code>"
    }

    private var explanations: HTMLText {
        let codes = figures.codes
        guard !codes.isEmpty else { return .none }
        var table = HTMLTable(
            "table-meanings", caption: "What the codes mean",
            words: ["Code", "What it means", "What to do", "Rule", "In TLS reports"])
        for code in codes {
            let facts = code.facts
            let reported: HTMLText = facts.reportedAs.map { "<code>\($0.rawValue)</code>" } ?? "\(NumberText.nothing)"
            table.add([
                "<code id=\"code-\(code.rawValue)\">\(code.rawValue)</code>", "\(prose: facts.meaning)",
                "\(prose: facts.advice)", Self.rule(facts.rule), reported,
            ])
        }
        return table.markup
    }

    /// A rule such as `RFC 8461, 3.1` with the way to its text.
    static func rule(_ rule: String?) -> HTMLText {
        guard let rule else { return "\(NumberText.nothing)" }
        let words = rule.split(separator: " ").map { $0.filter { $0 != "," } }
        guard words.count == 3, words[0] == "RFC", words[1].allSatisfy(\.isNumber),
            words[2].allSatisfy({ $0.isNumber || $0 == "." })
        else { return "\(rule)" }
        return "<a href=\"https://www.rfc-editor.org/rfc/rfc\(words[1])#section-\(words[2])\">\(rule)</a>"
    }
}
