import Survey

/// What is broken, counted twice: by the primary failure, which adds up, and by any failure, which does not.
package struct BrokenFigures: Hashable, Sendable {
    /// By the category of the primary failure.
    package let primary: FigureSection
    /// By each category in which something fails.
    package let anyOf: FigureSection
    /// By the code of the primary failure.
    package let primaryCodes: FigureSection
    /// By each code that fails; the order of the codes table.
    package let anyCodes: FigureSection
    /// What the letter alone rejects.
    package let letter: FigureSection

    init(_ tally: Tally, probesMXTLS: Bool) {
        let section = { (name: String, title: String, counts: [Category: Int]) in
            let figures = Category.allCases.map { category in
                Figure(
                    category, counts[category, default: 0], of: tally.broken, .broken, probesMXTLS: probesMXTLS)
            }
            return FigureSection(name: name, title: title, figures: figures)
        }
        primary = section("broken_primary", "Category of the first failure", tally.primary)
        anyOf = section("broken_any", "Category of any failure", tally.anyOf)
        primaryCodes = .codes(
            "broken_codes_primary", "Code of the first failure", tally.primaryFailures, of: tally.broken, .broken)
        anyCodes = .codes("broken_codes_any", "Code of any failure", tally.anyFailures, of: tally.broken, .broken)
        letter = FigureSection(
            name: "broken_by_letter", title: "Broken domains",
            figures: [
                Figure("letter_only", "by the letter only", tally.brokenByLetterOnly, of: tally.broken, .broken),
                Figure(
                    "most_accept", "by the letter only, most senders accept it", tally.brokenByLetterMostAccept,
                    of: tally.broken, .broken),
            ])
    }

    var sections: [FigureSection] { [primary, anyOf, primaryCodes, anyCodes, letter] }
}

extension FigureSection {
    /// Figures by code, the most frequent first and equal ones in a sender's order.
    static func codes(
        _ name: String, _ title: String, _ counts: [Code: Int], of total: Int, _ denominator: Denominator
    ) -> FigureSection {
        let ranked = Code.allCases.enumerated().filter { counts[$0.element, default: 0] > 0 }.sorted { left, right in
            let (mine, theirs) = (counts[left.element, default: 0], counts[right.element, default: 0])
            return mine == theirs ? left.offset < right.offset : mine > theirs
        }
        let figures = ranked.map { code in
            Figure(
                code.element.rawValue, code.element.facts.name, counts[code.element, default: 0], of: total,
                denominator)
        }
        return FigureSection(name: name, title: title, figures: figures)
    }

    /// Codes of one severity beside the failures that decide an outcome, which stand in sections of their own.
    static func findings(_ tally: Tally, _ severity: Severity) -> FigureSection {
        var counts: [Code: Int] = [:]
        for (counted, count) in tally.codes where counted.severity == severity {
            guard severity != .failure || counted.code.stage.category == nil else { continue }
            counts[counted.code] = count
        }
        return codes(
            "findings_\(severity.rawValue)", "Code (\(severity.label))", counts, of: tally.conclusive, .answered)
    }
}
