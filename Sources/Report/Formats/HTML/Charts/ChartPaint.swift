/// How a part of a chart is painted: a class of the style sheet, never a colour alone.
///
/// Colours are those of Okabe and Ito, which people who see colours differently tell apart; what is not configured is grey, what could
/// not be told is hatched.
struct ChartPaint: Hashable {
    /// The class.
    let name: HTMLText

    /// A paint of the style sheet.
    init(named name: HTMLText) {
        self.name = name
    }

    /// The paint of what a figure counts.
    init(_ key: String) {
        name =
            switch key {
            case "enforce", "working", "valid": "good"
            case "testing": "step"
            case "broken", "invalid": "bad"
            case "none", "null": "past"
            case "inconclusive", "unknown": "unknown"
            case "not_configured", "absent", "nxdomain": "neutral"
            default: "plain"
            }
    }

    /// Paints for the parts of one whole, no two alike as far as there are paints.
    static func parts(_ keys: [String]) -> [ChartPaint] {
        var taken: Set<ChartPaint> = []
        return keys.map { key in
            var paint = ChartPaint(key)
            if taken.contains(paint) { paint = spare.first { !taken.contains($0) } ?? paint }
            taken.insert(paint)
            return paint
        }
    }

    private static let spare = (["sky", "gold", "rose", "past", "neutral", "step", "good"] as [HTMLText]).map(
        ChartPaint.init(named:))

    /// What most bars are painted with.
    static let plain = ChartPaint(named: "plain")

    /// The same in a legend.
    var swatch: HTMLText {
        """
        <svg class="swatch" width="12" height="12" aria-hidden="true" focusable="false">\
        <rect class="\(name)" width="12" height="12" rx="2"/></svg>
        """
    }
}
