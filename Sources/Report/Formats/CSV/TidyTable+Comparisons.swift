import Survey

extension TidyTable {
    /// The main shares by weight.
    static func weights(_ weights: WeightedShares) -> TidyTable {
        var table = TidyTable(
            "weighted", "Shares weighted by \(weights.column)",
            [
                TidyField("key", "The machine name of the figure, as in summary.csv."),
                TidyField("label", "The figure in words."),
                TidyField("weight", .number, "The sum of the weights of the domains of which it holds."),
                TidyField("denominator", .number, "The sum of the weights of the domains of the whole."),
                TidyField("denominator_key", "What the whole is: a key of denominators.csv."),
                TidyField("share", .number, "The weight by the denominator, a fraction from 0 to 1; empty of nothing."),
                TidyField("domains", .integer, "The domains of the whole that have a weight."),
                TidyField(
                    "effective_size", .number, "As many equally weighted domains would tell as much (Kish 1965)."),
            ])
        for figure in weights.figures {
            table.add([
                figure.key, figure.label, figure.matching.sum.description, figure.whole.sum.description,
                figure.denominator.rawValue, figure.fraction?.description ?? "", String(figure.whole.count),
                figure.whole.effectiveSize?.description ?? "",
            ])
        }
        return table
    }

    /// Published figures, with those of the report beside them.
    static func published(_ comparison: PublishedComparison) -> TidyTable {
        var table = TidyTable(
            "published", "Published figures beside those of the report",
            [
                TidyField("key", "The machine name; stable."), TidyField("label", "What was counted."),
                TidyField("source", "Where it was printed."), TidyField("doi", "Its digital object identifier."),
                TidyField("second_hand", .boolean, "Whether it was read in another source than this one."),
                TidyField("date", "When it was observed, as exactly as was published."),
                TidyField("count", .integer, "How many."),
                TidyField("denominator", .integer, "Of how many; empty where that was not published as a number."),
                TidyField("denominator_name", "What the whole is."),
                TidyField("share", .number, "The count by the whole, computed, a fraction from 0 to 1."),
                TidyField("here_count", .integer, "The same of this report; empty where it has no such figure."),
                TidyField("here_denominator", .integer, "Of how many."),
                TidyField("here_denominator_key", "What the whole is: a key of denominators.csv."),
                TidyField("here_share", .number, "The count by the whole, a fraction from 0 to 1."),
                TidyField("here_low", .number, "The lower end of its 95 % Wilson interval."),
                TidyField("here_high", .number, "The upper end."),
                TidyField("caveat", "Why the two cannot be compared as they stand; empty where they can."),
            ])
        for row in comparison.rows {
            let published = row.published
            let here =
                row.here.map { figure in
                    [String(figure.share.count), String(figure.share.total), figure.denominator.rawValue]
                        + figure.shareCells
                } ?? Array(repeating: "", count: 6)
            table.add(
                [
                    published.key, published.label, published.source.title, published.source.doi ?? "",
                    published.source.isSecondHand ? "true" : "false", published.date, String(published.count),
                    published.total.map(String.init) ?? "", published.whole,
                    published.share?.fraction?.description ?? "",
                ] + here + [published.caveat ?? ""])
        }
        return table
    }
}
