package import Survey

/// All that a report says, before it is put into a format: every format shows the same figures.
package struct ReportModel: Hashable, Sendable {
    /// The run.
    package var run: RunFacts
    /// The counts of the whole run.
    package var total: Tally
    /// The counts by public suffix, the largest first.
    package var suffixes: [PartTally]
    /// The counts by a column of the list, where that was asked for.
    package var groups: GroupTallies?
    /// The counts by place in the list, the first places first.
    package var places: [PartTally]
    /// Who hosts policies and mail; nil where that was not studied.
    package var study: Study?
    /// The main shares by the weights of domains, where that was asked for.
    package var weights: WeightedShares?
    /// The rows of the list that are no domain.
    package var rejections: Rejections
    /// The domains to list; nil where a report lists none.
    package var domains: ListedDomains?
    /// How long the certificates of policy hosts last; nil where that was not counted.
    package var certificates: CertificateDays?
    /// Earlier runs of the same list, the first one first.
    package var trend: [RunPoint] = []

    /// Joins the parts of a report.
    package init(
        run: RunFacts, total: Tally, suffixes: [PartTally], groups: GroupTallies? = nil,
        places: [PartTally] = [], study: Study? = nil, weights: WeightedShares? = nil,
        rejections: Rejections = Rejections()
    ) {
        self.run = run
        self.total = total
        self.suffixes = suffixes
        self.groups = groups
        self.places = places
        self.study = study
        self.weights = weights
        self.rejections = rejections
    }
}

/// The counts of a named part of a run.
package struct PartTally: Hashable, Sendable {
    /// The part's name: a public suffix, or a value of a column; foreign text.
    package var name: String
    /// Its counts.
    package var tally: Tally

    /// Names the counts of a part.
    package init(name: String, tally: Tally) {
        self.name = name
        self.tally = tally
    }
}

extension PartTally {
    /// Parts in an order that depends on nothing but their counts and names.
    static func ranked(_ tallies: [String: Tally]) -> [PartTally] { ranked(tallies, name: \.self) }

    /// Parts in an order that depends on nothing but their counts and names.
    static func ranked<Name>(_ tallies: [Name: Tally], name: (Name) -> String) -> [PartTally] {
        tallies.map { PartTally(name: name($0.key), tally: $0.value) }.sorted { left, right in
            PartRank(left.tally.scanned, left.name) < PartRank(right.tally.scanned, right.name)
        }
    }
}

/// The counts by the values of one column of the list.
package struct GroupTallies: Hashable, Sendable {
    /// The column's name; foreign text.
    package var column: String
    /// The counts of each value, the largest first.
    package var parts: [PartTally]

    /// Names the column of grouped counts.
    package init(column: String, parts: [PartTally]) {
        self.column = column
        self.parts = parts
    }
}

/// Rows of the list that are no domain: a sample, and how many there are.
package struct Rejections: Hashable, Sendable {
    /// One such row.
    package struct Row: Hashable, Sendable {
        /// The line of the list on which it begins, from 1.
        package let line: Int
        /// Its text; foreign.
        package let text: String
        /// Why it is no domain; foreign.
        package let reason: String
    }

    /// How many rows are kept to be shown.
    package static let sampleSize = 20

    /// The first rejected rows.
    package private(set) var sample: [Row] = []
    /// All rejected rows.
    package private(set) var count = 0

    /// No rejected rows.
    package init() {}

    /// Counts a row, and keeps it while the sample has room.
    package mutating func add(line: Int, text: String, reason: String) {
        count += 1
        if sample.count < Self.sampleSize { sample.append(Row(line: line, text: text, reason: reason)) }
    }
}
