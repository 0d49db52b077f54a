import Survey

/// The main shares of a run with each domain counted by its weight.
package struct WeightedShares: Hashable, Sendable {
    /// The column of the list that holds the weights; foreign text.
    package let column: String
    /// Domains without a weight, which are in none of these figures.
    package let unweighted: Int
    /// Domains with a weight.
    package let weighted: Int
    /// The figures of the funnel, then the outcomes.
    package let figures: [WeightedFigure]

    init(column: String, unweighted: Int, sums: [WeightBuilder.Sum]) {
        self.column = column
        self.unweighted = unweighted
        weighted = sums.reduce(0) { $0 + $1.weights.count }
        let counted = sums.map { (Self.figures($0.tally), $0.weights) }
        figures = Self.figures(Tally()).enumerated().map { index, figure in
            var (matching, whole) = (WeightSum(), WeightSum())
            for (figures, weights) in counted {
                if figures[index].share.total == 1 { whole.add(weights) }
                if figures[index].share.count == 1 { matching.add(weights) }
            }
            return WeightedFigure(
                key: figure.key, label: figure.label, denominator: figure.denominator, matching: matching, whole: whole)
        }
    }

    /// The same figures as without weights: of a single domain each is none or one of none or one.
    private static func figures(_ tally: Tally) -> [Figure] {
        FigureSection.steps(tally) + FigureSection.outcomes(tally).figures
    }

    /// What a reader needs to know, in our own words.
    package var note: String {
        let without = NumberText.grouped(unweighted)
        let missing =
            unweighted == 0
            ? "Every domain examined has a weight."
            : "\(without) of \(Denominator.scanned.phrase(weighted + unweighted)) \(unweighted == 1 ? "has" : "have") no "
                + "weight and \(unweighted == 1 ? "is" : "are") left out."
        return
            "Each domain counts as much as its weight. \(missing) The effective size (Kish 1965) is the number of equally "
            + "weighted domains that would tell as much; there is no interval, for the list is no random sample of what is "
            + "weighted."
    }
}

/// A share of weights.
package struct WeightedFigure: Hashable, Sendable {
    /// The machine name, that of the figure without weights.
    package let key: String
    /// The name for people.
    package let label: String
    /// What the whole is.
    package let denominator: Denominator
    /// The weights of the domains of which it holds.
    package let matching: WeightSum
    /// The weights of the domains of the whole.
    package let whole: WeightSum

    /// The share; nil of a whole without weight.
    package var fraction: Double? { whole.sum > 0 ? min(1, matching.sum / whole.sum) : nil }
}
