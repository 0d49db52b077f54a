import Survey

/// The chart of a section of figures, for those sections that have one; every other section is a table alone.
struct SectionChart {
    private enum Kind {
        /// Parts of one whole, by the keys of those that are; nil for all.
        case stacks([(title: HTMLText, keys: [String]?)])
        /// Shares, each of its own whole.
        case bars(ShareScale?)
    }

    private let section: FigureSection
    private let kind: Kind

    /// The chart of a section; nil where it has none or there is nothing to draw.
    init?(_ section: FigureSection) {
        guard let kind = Self.kind(section.name), section.figures.contains(where: { $0.share.total > 0 }) else {
            return nil
        }
        self.section = section
        self.kind = kind
    }

    private static func kind(_ name: String) -> Kind? {
        switch name {
        case "funnel": .bars(.whole)
        case "outcomes":
            .stacks([
                ("All domains scanned", nil), ("Those with a record", ["enforce", "testing", "none", "broken"]),
            ])
        case "modes": .stacks([("Usable policies, by mode", nil)])
        case "policy_managers": .stacks([("Domains with a record, by who runs the policy host", nil)])
        case "tls_rpt": .stacks([("Domains answered, by TLS-RPT record", nil)])
        case "mail": .stacks([("Domains answered, by how mail is addressed", nil)])
        case _ where barred.contains(name): .bars(nil)
        default: nil
        }
    }

    private static let barred: Set<String> = ["max_age", "id_styles", "certificate_days"]

    /// Whether the table is the legend of the chart.
    var isKeyed: Bool {
        if case .stacks = kind { true } else { false }
    }

    /// The chart with what it shows in words.
    var markup: HTMLText {
        "<figure>\n<figcaption>\(Self.finding(section))</figcaption>\n\(drawings)</figure>\n"
    }

    private var drawings: HTMLText {
        switch kind {
        case .bars(let scale):
            let rows = section.figures.map { BarChart.Row(label: $0.label, bars: [($0, ChartPaint($0.key))]) }
            let chart = BarChart(
                id: "chart-\(section.name)", title: "\(section.title): shares with 95 % intervals", rows: rows,
                scale: scale)
            return "\(chart.markup)\(Self.reading)"
        case .stacks(let stacks):
            return HTMLText(
                stacks.enumerated().map { index, stack in
                    let parts = zip(section.figures, ChartPaint.parts(section.figures.map(\.key)))
                        .filter { stack.keys?.contains($0.0.key) ?? true }.map { (figure: $0.0, paint: $0.1) }
                    let bar = StackedBar(
                        id: "chart-\(section.name)-\(index + 1)", title: stack.title, parts: parts)
                    guard let markup = bar.markup else { return .none }
                    return "<p class=\"chart-title\">\(stack.title)</p>\n\(markup)"
                })
        }
    }

    /// How bars are read.
    static let reading: HTMLText = """
        <p class="legend">Bars are shares, the pale track is the end of the scale, whiskers are 95\u{A0}% intervals.</p>

        """

    /// What a section shows, in a sentence with the wholes of its shares.
    static func finding(_ section: FigureSection) -> HTMLText {
        let keys =
            switch section.name {
            case "funnel": ["with_record", "usable_policy", "working"]
            case "outcomes": ["not_configured", "enforce", "testing", "broken"]
            case "modes": ["enforce", "testing"]
            case "tls_rpt": ["valid"]
            case "mail": ["mx"]
            default: [String]()
            }
        let named = section.figures.filter { keys.contains($0.key) && $0.share.total > 0 }
        let most = section.figures.filter { $0.share.total > 0 }.max { $0.share.count < $1.share.count }
        let told = named.isEmpty ? [most].compactMap(\.self) : named
        guard !told.isEmpty else { return "Nothing to give shares of." }
        return HTMLText(
            told.enumerated().map { index, figure in
                let label = index == 0 ? figure.label.sentenceCased : figure.label
                return "\(index == 0 ? .none : "; ")\(prose: label): \(HTMLText.told(figure))"
            } + ["."])
    }
}
