package import Survey

/// Counts a run row by row into a report; memory grows with the number of suffixes and groups, not of rows.
package struct ReportBuilder: Sendable {
    private let groupColumn: String?
    private var suffixes: [String: Tally] = [:]
    private var groups: [ExactText: Tally] = [:]
    private var rejections = Rejections()

    /// Begins a report, grouped by a column of the list where one is named.
    package init(groupColumn: String? = nil) {
        self.groupColumn = groupColumn
    }

    /// Counts one domain.
    ///
    /// - Parameters:
    ///   - row: The domain with its outcome.
    ///   - suffix: Its public suffix.
    ///   - group: Its value in the column that groups; an empty or missing one is a group of its own.
    package mutating func count(_ row: OutcomeRow, suffix: String, group: String? = nil) {
        suffixes[suffix, default: Tally()].count(row)
        if groupColumn != nil { groups[ExactText(group ?? ""), default: Tally()].count(row) }
    }

    /// Counts a row of the list that is no domain.
    package mutating func reject(line: Int, text: String, reason: String) {
        rejections.add(line: line, text: text, reason: reason)
    }

    /// The report of everything counted so far.
    package func model(of run: RunFacts) -> ReportModel {
        ReportModel(
            run: run, total: suffixes.values.reduce(into: Tally()) { $0.add($1) },
            suffixes: Self.ranked(suffixes, name: \.self),
            groups: groupColumn.map { GroupTallies(column: $0, parts: Self.ranked(groups, name: \.text)) },
            rejections: rejections)
    }

    /// The order of the parts depends on nothing but their counts and names.
    private static func ranked<Name>(_ tallies: [Name: Tally], name: (Name) -> String) -> [PartTally] {
        tallies.map { PartTally(name: name($0.key), tally: $0.value) }.sorted { left, right in
            if left.tally.scanned != right.tally.scanned { return left.tally.scanned > right.tally.scanned }
            return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }
    }
}
