import Survey

/// Parts of a run side by side: a row a part, the same figures in each.
///
/// The first figure of a part is its size, a share of what the table parts; all others are shares of wholes within the part.
package struct PartTable: Hashable, Sendable {
    /// The machine name; stable, as scripts hold it.
    package let name: String
    /// The title for people; foreign text where it names a column of the list.
    package let title: String
    /// The heading of the column of names; foreign text where it is a column of the list.
    package let partName: String
    /// What a reader needs to know, in one sentence.
    package let note: String?
    /// The parts, in the order in which they are shown.
    package let parts: [PartFigures]
    /// What the table parts as a whole, where that is shown beside the parts.
    package let whole: PartFigures?
    /// Whether each domain is in one part only, so that parts add up to what the table parts.
    package let isPartition: Bool
    /// The keys of the figures that people are shown beside the first, in this order; machines are given all.
    package let columns: [String]
    /// How many parts people are shown one by one.
    package let shown: Int

    /// Joins parts into a table.
    ///
    /// Without ``columns`` people are shown all figures.
    package init(
        name: String, title: String, partName: String, note: String? = nil, parts: [PartFigures],
        whole: PartFigures? = nil, isPartition: Bool = true, columns: [String]? = nil, shown: Int = 50
    ) {
        self.name = name
        self.title = title
        self.partName = partName
        self.note = note
        self.parts = parts
        self.whole = whole
        self.isPartition = isPartition
        self.columns = columns ?? parts.first.map { $0.section.figures.dropFirst().map(\.key) } ?? []
        self.shown = shown
    }

    /// The parts that people are shown one by one.
    package var shownParts: [PartFigures] { Array(parts.prefix(shown)) }

    /// All other parts in one; nil where there are none, or where a domain may be in several, so that they do not add up.
    package var others: PartFigures? {
        let others = Array(parts.dropFirst(shown))
        guard isPartition, !others.isEmpty else { return nil }
        return PartFigures(summing: others, name: othersName)
    }

    /// What stands for the parts that are not shown: `5 others`; nil where all are.
    package var othersName: String? {
        let count = parts.count - shown
        guard count > 0 else { return nil }
        return count == 1 ? "1 other" : "\(NumberText.grouped(count)) others"
    }
}
