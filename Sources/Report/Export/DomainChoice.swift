package import Survey

/// Which domains a list of domains holds: those of an outcome, a category or a code; it restricts no count.
package struct DomainChoice: Hashable, Sendable {
    private enum Item: Hashable, Sendable {
        case outcome(Outcome)
        case category(Category)
        case code(Code)

        init?(_ word: String) {
            if let outcome = Outcome(rawValue: word) {
                self = .outcome(outcome)
            } else if let category = Category(rawValue: word) {
                self = .category(category)
            } else if let code = Code(rawValue: word) {
                self = .code(code)
            } else {
                return nil
            }
        }

        func holds(_ row: OutcomeRow) -> Bool {
            switch self {
            case .outcome(let outcome): row.outcome == outcome
            case .category(let category): row.category == category || row.failingCategories.contains(category)
            case .code(let code): row.code == code || row.findings.contains { $0.code == code }
            }
        }
    }

    /// The words as they were given: `broken`, `policy-tls`, `ptls.expired`.
    package let words: [String]
    private let items: [Item]

    /// Takes words, of which a domain fits any; nil where one is no outcome, category or code.
    package init?(words: [String]) {
        let items = words.compactMap(Item.init)
        guard !words.isEmpty, items.count == words.count else { return nil }
        self.words = words
        self.items = items
    }

    /// Whether a domain is in the list: it has the outcome, anything of it fails in the category, or the code was found.
    package func holds(_ row: OutcomeRow) -> Bool { items.contains { $0.holds(row) } }

    /// The words that can be given without knowing a code.
    package static var names: [String] { Outcome.allCases.map(\.rawValue) + Category.allCases.map(\.rawValue) }
}
