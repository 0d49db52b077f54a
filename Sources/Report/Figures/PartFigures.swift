package import Survey

/// The figures of a part of a run, the same for every part.
package struct PartFigures: Hashable, Sendable {
    /// The part's name; foreign text.
    package let name: String
    /// The figures.
    package let section: FigureSection

    /// Counts out the figures of a part beside the whole.
    package init(_ part: PartTally, of whole: Tally) {
        name = part.name
        let scanned = Figure("scanned", "scanned", part.tally.scanned, of: whole.scanned, .scanned)
        section = FigureSection(
            name: "part",
            figures: [scanned] + FigureSection.steps(part.tally) + FigureSection.outcomes(part.tally).figures)
    }

    /// What stands for a value that is empty.
    static let emptyName = "(empty)"

    /// The name to show.
    var shownName: String { name.isEmpty ? Self.emptyName : name }
}
