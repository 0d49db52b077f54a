package import Survey

/// A count that somebody published, with the figure of a report that comes nearest to it.
package struct PublishedFigure: Hashable, Sendable {
    /// Where the nearest figure of a report stands.
    package enum Nearest: Hashable, Sendable {
        /// In a section.
        case section(String, key: String)
        /// In a table, of a part.
        case part(String, part: String, key: String)
        /// In a table, of all parts together.
        case whole(String, key: String)
    }

    /// The machine name; stable.
    package let key: String
    /// What was counted.
    package let label: String
    /// How many.
    package let count: Int
    /// Of how many; nil where that was not published as a number.
    package let total: Int?
    /// What the whole is.
    package let whole: String
    /// When it was observed, as exactly as was published.
    package let date: String
    /// Where it was printed.
    package let source: PublishedSource
    /// The figure to set beside it.
    package let nearest: Nearest
    /// Why the two cannot be compared as they stand; nil where their wholes mean the same.
    package let caveat: String?

    /// The share, always computed from the counts; nil without a whole.
    package var share: Share? { total.map { Share(count, of: $0) } }

    init(
        _ key: String, _ label: String, _ count: Int, of total: Int?, _ whole: String, date: String = "2024-09-29",
        source: PublishedSource = .imc2025, nearest: Nearest, caveat: String? = nil
    ) {
        self.key = key
        self.label = label
        self.count = count
        self.total = total
        self.whole = whole
        self.date = date
        self.source = source
        self.nearest = nearest
        self.caveat = caveat
    }
}
