import Survey

extension Figures {
    /// The codes that the report names, in a sender's order.
    var codes: [Code] {
        let sections = [broken.anyCodes, broken.primaryCodes, inconclusive] + findings
        let keys = Set(sections.flatMap(\.figures).map(\.key))
        return Code.allCases.filter { keys.contains($0.rawValue) }
    }
}

extension BrokenFigures {
    /// The codes of failures in both countings, the same codes in the same order: the most frequent of any failures first.
    var codesSideBySide: (primary: [Figure], anyOf: [Figure]) {
        let none = { (figure: Figure) in
            Figure(figure.key, figure.label, 0, of: figure.share.total, figure.denominator)
        }
        let anyKeys = Set(anyCodes.figures.map(\.key))
        let anyOf = anyCodes.figures + primaryCodes.figures.filter { !anyKeys.contains($0.key) }.map(none)
        let byKey = primaryCodes.figures.reduce(into: [:]) { $0[$1.key] = $1 }
        return (anyOf.map { byKey[$0.key] ?? none($0) }, anyOf)
    }
}
