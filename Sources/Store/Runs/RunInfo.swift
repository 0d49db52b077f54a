/// Where a run stands.
package enum RunState: String, Hashable, Sendable, CaseIterable {
    /// A process works on it, or died doing so.
    case running
    /// It came to its end.
    case finished
    /// It was stopped and can be continued.
    case interrupted
    /// It was given up for a fresh run.
    case abandoned

    /// Whether the run can be continued.
    package var isUnfinished: Bool { self == .running || self == .interrupted }
}

/// The counts of a list: rows = domains + duplicates + invalid + excluded.
package struct ListCounts: Hashable, Sendable {
    /// Rows read.
    package var rows: Int
    /// Rows that are domains of the survey.
    package var domains: Int
    /// Rows whose domain stood in the list before.
    package var duplicates: Int
    /// Rows that are no domain.
    package var invalid: Int
    /// Rows whose domain the operator excluded.
    package var excluded: Int

    /// Makes counts.
    package init(rows: Int = 0, domains: Int = 0, duplicates: Int = 0, invalid: Int = 0, excluded: Int = 0) {
        self.rows = rows
        self.domains = domains
        self.duplicates = duplicates
        self.invalid = invalid
        self.excluded = excluded
    }
}

/// A run as the database knows it.
package struct RunInfo: Hashable, Sendable {
    /// The run's number, from 1.
    package var id: Int
    /// When it was begun, in seconds since 1970.
    package var startedAt: Int64
    /// When it came to its end; nil for a run that did not.
    package var finishedAt: Int64?
    /// Where it stands.
    package var state: RunState
    /// What it set out to do.
    package var plan: RunPlan
    /// The counts of its list, as far as it was read.
    package var counts: ListCounts
    /// What canaries told of it; nil for a run without them.
    package var canaries: CanaryInfo?

    /// Joins what is known of a run.
    package init(
        id: Int, startedAt: Int64, finishedAt: Int64?, state: RunState, plan: RunPlan,
        counts: ListCounts = ListCounts(),
        canaries: CanaryInfo? = nil
    ) {
        self.id = id
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.state = state
        self.plan = plan
        self.counts = counts
        self.canaries = canaries
    }
}
