/// How many domains a survey of the whole lab list must report, by outcome, category, code and mail.
package struct ExpectedCounts: Hashable, Sendable {
    package private(set) var domains = 0
    package private(set) var outcomes: [String: Int] = [:]
    package private(set) var categories: [String: Int] = [:]
    package private(set) var codes: [String: Int] = [:]
    package private(set) var mail: [String: Int] = [:]
    package private(set) var reporting: [String: Int] = [:]

    package init(_ expectations: some Sequence<Expected>) {
        for expected in expectations { count(expected) }
    }

    private mutating func count(_ expected: Expected) {
        domains += 1
        outcomes[expected.outcome, default: 0] += 1
        mail[expected.mail, default: 0] += 1
        reporting[expected.reporting, default: 0] += 1
        if let category = expected.category { categories[category, default: 0] += 1 }
        if let code = expected.code { codes[code, default: 0] += 1 }
    }
}
