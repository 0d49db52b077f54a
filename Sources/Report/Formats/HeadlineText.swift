package import Survey
import Tabular

/// The results of a run in a few lines for a terminal; foreign text in them is made safe.
package struct HeadlineText {
    private let run: RunFacts
    private let figures: Figures
    private static let shownCategories = 3

    /// Counts out the headline of a run.
    package init(run: RunFacts, tally: Tally) {
        self.run = run
        figures = Figures(run: run, tally: tally)
    }

    /// The lines, without line feeds.
    package var lines: [String] {
        let list = "list \(SafeText.terminal(run.listName)): \(counts(figures.list.figures))"
        let outcomes = "outcomes: \(counts(figures.outcomes.figures))"
        let sentences = HeadlineSentences(run: run, figures: figures)
        return [list, outcomes] + sentences.adoption + brokenLine + sentences.warnings.map { "warning: \($0)" }
    }

    /// The lines, each ended by a line feed.
    package var text: String { lines.map { $0 + "\n" }.joined() }

    private func counts(_ figures: [Figure]) -> String {
        figures.map { "\(NumberText.grouped($0.share.count)) \($0.label)" }.joined(separator: ", ")
    }

    private var brokenLine: [String] {
        let ranked = figures.broken.primary.figures.enumerated().filter { $0.element.share.count > 0 }
            .sorted { ($1.element.share.count, $0.offset) < ($0.element.share.count, $1.offset) }
        guard let first = ranked.first else { return [] }
        let parts = ranked.prefix(Self.shownCategories).map { ranked in
            let figure = ranked.element
            return "\(figure.label) \(NumberText.grouped(figure.share.count)) (\(figure.inWords))"
        }
        return ["of \(first.element.whole), by first failure: \(parts.joined(separator: "; "))"]
    }
}
