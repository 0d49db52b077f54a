/// A piece of a report in Markdown, with an empty line before and behind.
enum MarkdownBlock: Hashable, Sendable {
    /// A heading, a paragraph or a list.
    case text(String)
    /// A table.
    case table(MarkdownTable)

    /// The lines of the piece.
    var text: String {
        switch self {
        case .text(let text): text
        case .table(let table): table.text
        }
    }
}

extension MarkdownBlock: ExpressibleByStringInterpolation {
    init(stringLiteral text: String) {
        self = .text(text)
    }
}
