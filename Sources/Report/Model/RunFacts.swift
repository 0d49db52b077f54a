package import Survey

/// What a run was: enough to say of every figure where it comes from.
package struct RunFacts: Hashable, Sendable {
    /// The number of the run in its database.
    package var runID: Int
    /// When it began, in seconds since 1970.
    package var startedAt: Int64
    /// When it ended, in seconds since 1970; nil while it is unfinished.
    package var finishedAt: Int64?
    /// Where it stands, in the database's own word.
    package var state: String
    /// The name of the list; foreign text.
    package var listName: String
    /// The SHA-256 of the list.
    package var listSHA256: Digest?
    /// How the rows of the list were used.
    package var rows: RowCounts
    /// The version of the program that scanned.
    package var toolVersion: String
    /// Resolvers, rates, versions, trust store: whatever else decided what was seen, in the order to show.
    package var options: [RunFact]
    /// Whether TLS of the MX hosts was probed; where it was not, its figures are shown as not known, never as zero.
    package var probesMXTLS: Bool
    /// What the report is restricted to; nil of the whole run.
    package var population: Subpopulation?
    /// What canaries told; nil where it is not known whether there were any.
    package var canaries: CanaryFacts?

    /// Joins the facts of a run.
    package init(
        runID: Int, startedAt: Int64, finishedAt: Int64?, state: String, listName: String, listSHA256: Digest?,
        rows: RowCounts, toolVersion: String, options: [RunFact] = [], probesMXTLS: Bool = false,
        canaries: CanaryFacts? = nil
    ) {
        self.runID = runID
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.state = state
        self.listName = listName
        self.listSHA256 = listSHA256
        self.rows = rows
        self.toolVersion = toolVersion
        self.options = options
        self.probesMXTLS = probesMXTLS
        self.canaries = canaries
    }
}

/// How the rows of a list were used: rows = domains + duplicates + invalid + excluded.
package struct RowCounts: Hashable, Sendable {
    /// Rows read.
    package var rows: Int
    /// Rows that became a domain of the survey.
    package var domains: Int
    /// Rows whose domain stood in the list before.
    package var duplicates: Int
    /// Rows that are no domain name.
    package var invalid: Int
    /// Rows that the operator excluded.
    package var excluded: Int

    /// Joins the counts of a list.
    package init(rows: Int, domains: Int, duplicates: Int = 0, invalid: Int = 0, excluded: Int = 0) {
        self.rows = rows
        self.domains = domains
        self.duplicates = duplicates
        self.invalid = invalid
        self.excluded = excluded
    }
}

/// One named setting of a run.
package struct RunFact: Hashable, Sendable {
    /// The name.
    package var name: String
    /// The value; foreign text.
    package var value: String

    /// Names a value.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
