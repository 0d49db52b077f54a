import Survey

/// The parts of one whole as pieces of one bar; the table below is its legend.
struct StackedBar {
    private static let height = 36

    let id: String
    let title: HTMLText
    /// The parts, in order, each with its paint; their counts add up to the whole.
    let parts: [(figure: Figure, paint: ChartPaint)]

    /// The bar; nil of nothing.
    var markup: HTMLText? {
        let total = parts.reduce(0) { $0 + $1.figure.share.count }
        guard total > 0 else { return nil }
        var before = 0
        var shapes: [HTMLText] = []
        for (part, paint) in parts where part.share.count > 0 {
            let start = ChartNumber.width(Double(before) / Double(total))
            let width = ChartNumber.width(Double(part.share.count) / Double(total))
            shapes.append(
                Drawing.box("\(paint.name) piece", x: start, y: 2, width: width, height: Self.height - 4))
            before += part.share.count
        }
        return Drawing(id: id, title: title, description: description(total), height: Self.height, shapes: shapes)
            .markup
    }

    private func description(_ total: Int) -> HTMLText {
        let counts = parts.map { "\(NumberText.grouped($0.figure.share.count)) \($0.figure.label)" }.joined(
            separator: ", ")
        return "Of \(NumberText.grouped(total)): \(counts, limit: 2_000)."
    }
}
