import Survey

/// Shares as bars, one below the other, with their intervals as whiskers and the whole as a pale track.
struct BarChart {
    /// One line of the chart.
    struct Row {
        /// What it counts; foreign text.
        let label: String
        /// The figures of its bars.
        let bars: [(figure: Figure, paint: ChartPaint)]
    }

    private static let labelHeight = 19
    private static let barHeight = 12
    private static let gap = 10
    private static let axisHeight = 20

    let id: String
    let title: HTMLText
    let rows: [Row]
    /// The scale; nil for one that fits.
    var scale: ShareScale?

    /// The chart.
    var markup: HTMLText {
        let scale = scale ?? fittingScale
        var shapes: [HTMLText] = []
        var y = 0
        for row in rows {
            shapes += Self.shapes(row, from: y, scale)
            y += Self.labelHeight + row.bars.count * Self.barHeight + Self.gap
        }
        return Drawing(
            id: id, title: title, description: description, height: y + Self.axisHeight,
            shapes: Self.axis(scale, height: y) + shapes
        ).markup
    }

    /// Shares and ends of their intervals.
    private var fittingScale: ShareScale {
        let figures = rows.flatMap(\.bars).map(\.figure)
        return ShareScale(
            holding: figures.compactMap { figure in
                figure.share.fraction.map { figure.range?.upperBound ?? $0 }
            })
    }

    private var description: HTMLText {
        let parts = rows.map { row -> HTMLText in
            let values = row.bars.map {
                "\(NumberText.grouped($0.figure.share.count)) of \($0.figure.whole), \($0.figure.inWords)"
            }
            return "\(row.label): \(values.joined(separator: "; and "), limit: 1_000). "
        }
        return HTMLText(parts)
    }

    private static func shapes(_ row: Row, from top: Int, _ scale: ShareScale) -> [HTMLText] {
        let values = row.bars.map { NumberText.percent($0.figure.share.fraction) }.joined(separator: " | ")
        let heading = [
            Drawing.text(ChartLabel.short(row.label), x: "0", y: top + 13),
            Drawing.text("\(values)", x: "100%", y: top + 13, anchor: "end", of: "value"),
        ]
        let bars = row.bars.enumerated().flatMap { index, bar in
            shapes(bar.figure, bar.paint, from: top + labelHeight + index * barHeight, scale)
        }
        return heading + bars
    }

    private static func shapes(_ figure: Figure, _ paint: ChartPaint, from top: Int, _ scale: ShareScale) -> [HTMLText]
    {
        let track = Drawing.box("track", x: "0", y: top, width: "100%", height: barHeight - 1)
        guard let share = figure.share.fraction else { return [track] }
        let place = { (share: Double) in ChartNumber.width(scale.place(share)) }
        let bar = Drawing.box(paint.name, x: "0", y: top, width: place(share), height: barHeight - 1)
        guard let range = figure.range else { return [track, bar] }
        let (low, high) = (place(range.lowerBound), place(range.upperBound))
        let middle = top + barHeight / 2
        return [
            track, bar,
            Drawing.line("whisker", from: (low, middle), to: (high, middle)),
            Drawing.line("whisker", from: (low, middle - 3), to: (low, middle + 3)),
            Drawing.line("whisker", from: (high, middle - 3), to: (high, middle + 3)),
        ]
    }

    private static func axis(_ scale: ShareScale, height: Int) -> [HTMLText] {
        scale.marks.enumerated().flatMap { index, mark in
            let anchor: HTMLText = index == 0 ? "start" : mark == scale.top ? "end" : "middle"
            let x = ChartNumber.width(scale.place(mark))
            return [
                Drawing.line("grid", from: (x, 0), to: (x, height)),
                Drawing.text("\(NumberText.percent(mark))", x: x, y: height + 14, anchor: anchor, of: "tick"),
            ]
        }
    }
}
