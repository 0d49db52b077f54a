import Survey

/// A share over time as a line, from zero up, with the interval of each point as a whisker.
struct LineChart {
    private static let height = 130
    private static let top = 18
    private static let bottom = 108
    /// The part of the width that the points take, between the marks of the scale and the edge.
    private static let field = 0.14...0.96

    let id: String
    let title: HTMLText
    /// When and what, in the order of time; times in seconds.
    let points: [(at: Int64, name: String, figure: Figure)]
    let paint: ChartPaint

    /// The chart; nil of fewer than two points with a share.
    var markup: HTMLText? {
        let known = points.filter { $0.figure.share.fraction != nil }
        guard known.count > 1, let first = known.first, let last = known.last else { return nil }
        let scale = ShareScale(holding: known.compactMap { $0.figure.range?.upperBound })
        let places = known.map { point in
            let time = last.at > first.at ? Double(point.at - first.at) / Double(last.at - first.at) : 0
            let x = ChartNumber.width(Self.field.lowerBound + time * (Self.field.upperBound - Self.field.lowerBound))
            return (x: x, y: Self.y(point.figure.share.fraction ?? 0, scale), range: point.figure.range ?? 0...0)
        }
        var shapes = Self.axis(scale)
        for place in places {
            let (low, high) = (Self.y(place.range.lowerBound, scale), Self.y(place.range.upperBound, scale))
            shapes.append(Drawing.line("whisker", from: (place.x, low), to: (place.x, high)))
        }
        for (from, to) in zip(places, places.dropFirst()) {
            shapes.append(Drawing.line("path \(paint.name)", from: (from.x, from.y), to: (to.x, to.y)))
        }
        for place in places {
            shapes.append("<circle class=\"\(paint.name) point\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"4\"/>\n")
        }
        shapes += [
            Drawing.text("\(Self.day(first.name))", x: places[0].x, y: Self.height - 5, anchor: "middle", of: "tick"),
            Drawing.text("\(Self.day(last.name))", x: "100%", y: Self.height - 5, anchor: "end", of: "tick"),
        ]
        return Drawing(id: id, title: title, description: description, height: Self.height, shapes: shapes).markup
    }

    private var description: HTMLText {
        HTMLText(
            points.map { point in
                let share = point.figure.share
                return
                    "\(point.name): \(NumberText.grouped(share.count)) of \(point.figure.whole), \(point.figure.inWords). "
            })
    }

    private static func y(_ share: Double, _ scale: ShareScale) -> Int {
        bottom - Int((scale.place(share) * Double(bottom - top)).rounded())
    }

    private static func day(_ moment: String) -> String { String(moment.prefix(10)) }

    private static func axis(_ scale: ShareScale) -> [HTMLText] {
        scale.marks.flatMap { mark in
            let height = y(mark, scale)
            return [
                Drawing.line("grid", from: ("0", height), to: ("100%", height)),
                Drawing.text("\(NumberText.percent(mark))", x: "0", y: height - 4, of: "tick"),
            ]
        }
    }
}
