import Survey

extension HTMLReport {
    /// The shares of the runs of a list over time.
    func trend(_ table: PartTable) -> [HTMLText] {
        let times = model.trend.map(\.startedAt) + [model.run.startedAt]
        return Self.drawn.compactMap { key, paint in
            let points = zip(times, table.parts).map { time, part in
                (at: time, name: part.name, figure: part.section[key: key])
            }
            guard let first = points.first, let last = points.last else { return nil }
            let label = last.figure.label
            let chart = LineChart(
                id: "chart-trend-\(key)", title: "Share \(label), run by run, with 95 % intervals", points: points,
                paint: ChartPaint(named: paint))
            guard let drawing = chart.markup else { return nil }
            return """
                <figure>
                <figcaption>\(prose: label.sentenceCased): \(HTMLText.told(first.figure)) on \(first.name), \(HTMLText.told(last.figure)) on \
                \(last.name).</figcaption>
                \(drawing)</figure>

                """
        }
    }

    private static let drawn: [(String, HTMLText)] = [("with_record", "plain"), ("working", "good"), ("broken", "bad")]
}
