package import Survey

/// The figures of a part of a run, the same for every part.
package struct PartFigures: Hashable, Sendable {
    /// The part's name as machines are given it; foreign text.
    package let name: String
    /// The name for people, where it is another; our own text.
    package let label: String?
    /// The figures; the first is the part's size.
    package let section: FigureSection

    /// Names the figures of a part.
    package init(name: String, label: String? = nil, figures: [Figure]) {
        self.name = name
        self.label = label
        section = FigureSection(name: "part", title: name, figures: figures)
    }

    /// Counts out the figures of a part beside the whole.
    package init(_ part: PartTally, of whole: Tally) {
        let scanned = Figure("scanned", "scanned", part.tally.scanned, of: whole.scanned, .scanned)
        self.init(
            name: part.name,
            figures: [scanned] + FigureSection.steps(part.tally) + FigureSection.outcomes(part.tally).figures)
    }

    /// The figures of parts that share no domain, together.
    init(summing parts: [PartFigures], name: String?) {
        let figures = (parts.first?.section.figures ?? []).indices.map { index in
            let column = parts.map { $0.section.figures[index] }
            let first = column[0]
            let total = index == 0 ? first.share.total : column.reduce(0) { $0 + $1.share.total }
            let count = column.reduce(0) { $0 + $1.share.count }
            return Figure(first.key, first.label, count, of: total, first.denominator)
        }
        self.init(name: name ?? "", figures: figures)
    }

    /// Its place among parts that are told by size.
    var rank: PartRank { PartRank(section.figures[0].share.count, name) }

    /// What stands for a value that is empty.
    static let emptyName = "(empty)"

    /// The name where a text must stand.
    package var filledName: String { name.isEmpty ? Self.emptyName : name }

    /// The name to show to people; foreign text.
    package var shownName: String { label ?? filledName }
}
