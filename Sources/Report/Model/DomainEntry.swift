package import MTASTS
package import Survey

/// A domain as a report lists it: what became of it, and of the most urgent ones all that was seen.
package struct DomainEntry: Hashable, Sendable {
    /// The domain in A-labels.
    package var domain: String
    /// Its place in the list, from 1.
    package var position: Int
    /// The one outcome.
    package var outcome: Outcome
    /// The category of the primary failure.
    package var category: Category?
    /// The primary code.
    package var code: Code?
    /// What was seen of it, in a few words, without addresses of people; foreign text.
    package var detail: String?
    /// The policy's mode.
    package var mode: Mode?
    /// How mail is addressed.
    package var mail: Mail
    /// What is published for TLS reporting.
    package var tlsReporting: TLSReporting
    /// Whether senders that enforce the policy may not deliver.
    package var isAtRisk: Bool
    /// The values of the list's extra columns; foreign text.
    package var columns: [String]
    /// What to do, in the order in which it is to be done.
    package var fixes: [Fix] = []
    /// What was found, with the evidence; nil for one that is in order, and for those behind the most urgent ones.
    package var explanation: Explanation?

    /// Takes from a row what a list of domains shows.
    package init(_ row: OutcomeRow, columns: [String] = []) {
        domain = row.domain
        position = row.position
        outcome = row.outcome
        category = row.category
        code = row.code
        detail = row.code.flatMap { code in row.findings.first { $0.code == code }?.detailWithoutContacts }
        mode = row.mode
        mail = row.mail
        tlsReporting = row.tlsReporting
        isAtRisk = Self.isAtRisk(row)
        self.columns = columns
    }

    fileprivate static func isAtRisk(_ row: OutcomeRow) -> Bool {
        row.findings.contains { $0.code.stage == .risk }
    }
}

/// How soon a domain deserves somebody's attention: the lower, the sooner.
struct Urgency: Hashable, Comparable {
    private let level: Int

    /// The urgency of a row.
    init(_ row: OutcomeRow) {
        self.init(row.outcome, row.category, isAtRisk: DomainEntry.isAtRisk(row))
    }

    /// The urgency of an entry.
    init(_ entry: DomainEntry) {
        self.init(entry.outcome, entry.category, isAtRisk: entry.isAtRisk)
    }

    /// Broken domains whose mail is at risk, then the other broken ones in a sender's order, then what could not be told, then the
    /// steps back from enforce.
    private init(_ outcome: Outcome, _ category: Category?, isAtRisk: Bool) {
        let categories = Category.allCases.count
        level =
            switch outcome {
            case .broken where isAtRisk: 0
            case .broken: 1 + (category.flatMap(Category.allCases.firstIndex) ?? categories)
            case .inconclusive: categories + 2
            case .none: categories + 3
            case .testing: categories + 4
            case .enforce: categories + 5
            case .notConfigured: categories + 6
            }
    }

    static func < (left: Urgency, right: Urgency) -> Bool { left.level < right.level }
}
