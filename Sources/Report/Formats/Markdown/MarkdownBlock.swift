/// A piece of a report in Markdown, with an empty line before and behind.
enum MarkdownBlock: Hashable, Sendable {
    /// A heading, a paragraph or a list.
    case text(String)
    /// A table.
    case table(MarkdownTable)
    /// Texts about one domain each.
    case series(MarkdownSeries)

    /// The lines of the piece.
    var text: String {
        switch self {
        case .text(let text): text
        case .table(let table): table.text
        case .series(let series): series.text
        }
    }

    /// The piece with its last parts left out so that it takes at most so many bytes, or as few as it can; nil for one that stays
    /// whole.
    func cut(atMost limit: Int) -> MarkdownBlock? {
        switch self {
        case .text: nil
        case .table(let table): table.isFixed ? nil : .table(table.cut(atMost: limit))
        case .series(let series): .series(series.cut(atMost: limit))
        }
    }
}

extension MarkdownBlock: ExpressibleByStringInterpolation {
    init(stringLiteral text: String) {
        self = .text(text)
    }
}
