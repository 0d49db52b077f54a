import Survey

extension HTMLReport {
    /// The headline numbers, each with its whole and its interval.
    var cards: HTMLText {
        let funnel = figures.funnel
        let shares = ["with_record", "usable_policy", "working"].map { funnel[key: $0] }
        let others = [figures.outcomes[key: "broken"], funnel[key: "tls_rpt"], figures.outcomes[key: "inconclusive"]]
        return "<ul class=\"cards\">\n\((shares + others).map(Self.card))</ul>\n"
    }

    private static func card(_ figure: Figure) -> HTMLText {
        let share = figure.share
        let interval: HTMLText =
            share.total > 0 ? "95\u{A0}% interval \(percent: figure.range)" : "nothing to give a share of"
        return """
            <li class="card \(ChartPaint(figure.key).name)"><span class="name">\(prose: figure.label.sentenceCased)</span>
            <b>\(percent: share.fraction)</b>
            <span class="of">\(NumberText.grouped(share.count)) of \(figure.whole)</span>
            <span class="of">\(interval)</span></li>

            """
    }
}
