package import Survey

/// The domains of a run that a report lists, the most urgent first; memory does not grow with the run.
///
/// Domains that are not configured are the rule: they are listed where they are few and left out together where they are many.
package struct ListedDomains: Hashable, Sendable {
    /// How many domains are kept.
    package static let limit = 5_000
    /// How many are told with their evidence.
    package static let explainedLimit = 200
    /// How many that are not configured are kept; where there are more, none is.
    package static let notConfiguredLimit = 500

    /// The names of the list's extra columns; foreign text.
    package let columnNames: [String]
    /// Which domains are listed; nil for all.
    package let choice: DomainChoice?
    /// All domains that were offered.
    package private(set) var count = 0
    /// Those of them that are to be listed.
    package private(set) var chosen = 0
    /// Those of them that are left out where they are many: they are not configured, and were not asked for.
    package private(set) var notConfigured = 0
    private var kept: [DomainEntry] = []
    private var unconfigured: [DomainEntry] = []
    private var leastUrgent: Urgency?
    private var fixes: [Int: [Fix]] = [:]
    private var explanations: [Int: Explanation] = [:]

    /// An empty list.
    package init(columnNames: [String] = [], choice: DomainChoice? = nil) {
        self.columnNames = columnNames
        self.choice = choice
    }

    /// Offers a domain with its values of the list's extra columns.
    package mutating func add(_ row: OutcomeRow, columns: [String] = []) {
        count += 1
        guard choice?.holds(row) != false else { return }
        chosen += 1
        if row.outcome == .notConfigured, choice == nil { return addUnconfigured(row, columns) }
        if let leastUrgent, Urgency(row) > leastUrgent { return }
        kept.append(DomainEntry(row, columns: columns))
        guard kept.count >= 2 * Self.limit else { return }
        kept = Array(Self.ordered(kept).prefix(Self.limit))
        leastUrgent = kept.last.map { Urgency($0) }
    }

    private mutating func addUnconfigured(_ row: OutcomeRow, _ columns: [String]) {
        notConfigured += 1
        guard notConfigured <= Self.notConfiguredLimit else {
            unconfigured = []
            return
        }
        unconfigured.append(DomainEntry(row, columns: columns))
    }

    /// What restricts the list, in our own words; nil where nothing does.
    package var choiceNote: String? {
        choice.map { choice in
            "Only domains to which any of these applies are listed, \(NumberText.grouped(chosen)) of "
                + "\(Denominator.scanned.phrase(count)): \(choice.words.joined(separator: ", ")). All figures count the others "
                + "too."
        }
    }

    /// The places in the list of the domains to list, once all were offered.
    package var positions: Set<Int> { Set(entries.map(\.position)) }

    /// Those of them whose evidence is told, where anything is wrong with them.
    package var explainedPositions: Set<Int> { Set(entries.prefix(Self.explainedLimit).map(\.position)) }

    /// Says what to do about the domain at a place.
    package mutating func set(_ fixes: [Fix], at position: Int) {
        self.fixes[position] = fixes
    }

    /// Says what was found of the domain at a place.
    package mutating func set(_ explanation: Explanation, at position: Int) {
        fixes[position] = explanation.fixes
        if explanation.needsAttention { explanations[position] = explanation }
    }

    /// The domains to list, the most urgent first and equal ones by name.
    package var entries: [DomainEntry] {
        (Self.ordered(kept) + Self.ordered(unconfigured)).prefix(Self.limit).map { entry in
            var entry = entry
            entry.fixes = fixes[entry.position, default: []]
            entry.explanation = explanations[entry.position]
            return entry
        }
    }

    private static func ordered(_ entries: [DomainEntry]) -> [DomainEntry] {
        entries.sorted { left, right in
            let (mine, theirs) = (Urgency(left), Urgency(right))
            if mine != theirs { return mine < theirs }
            if left.domain != right.domain {
                return left.domain.utf8.lexicographicallyPrecedes(right.domain.utf8)
            }
            return left.position < right.position
        }
    }
}
