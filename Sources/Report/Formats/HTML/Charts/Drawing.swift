/// A drawing with its alternative in words.
///
/// It is as wide as the page lets it be: places across are parts of the width, so that its letters keep their size on a phone.
struct Drawing {
    /// A name of our own that no other part of the page has.
    let id: String
    /// What it shows, in a few words.
    let title: HTMLText
    /// What is in it, part by part.
    let description: HTMLText
    /// Its height in pixels.
    let height: Int
    /// Its shapes.
    let shapes: [HTMLText]

    /// The drawing.
    var markup: HTMLText {
        """
        <svg class="chart" role="img" width="100%" height="\(height)" aria-labelledby="\(id)-title \(id)-description">
        <title id="\(id)-title">\(title)</title>
        <desc id="\(id)-description">\(description)</desc>
        \(shapes)</svg>

        """
    }

    /// A text in it.
    static func text(_ text: HTMLText, x: HTMLText, y: Int, anchor: HTMLText = "start", of style: HTMLText = "label")
        -> HTMLText
    {
        "<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(text)</text>\n"
    }

    /// A line in it.
    static func line(_ style: HTMLText, from start: (HTMLText, Int), to end: (HTMLText, Int)) -> HTMLText {
        "<line class=\"\(style)\" x1=\"\(start.0)\" y1=\"\(start.1)\" x2=\"\(end.0)\" y2=\"\(end.1)\"/>\n"
    }

    /// A filled box in it.
    static func box(_ style: HTMLText, x: HTMLText, y: Int, width: HTMLText, height: Int) -> HTMLText {
        "<rect class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>\n"
    }
}
