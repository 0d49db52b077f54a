import Report
import Store

extension RunFacts {
    /// The facts of a run as the database keeps them.
    init(_ run: RunInfo) {
        let counts = run.counts
        self.init(
            runID: run.id, startedAt: run.startedAt, finishedAt: run.finishedAt, state: run.state.rawValue,
            listName: run.plan.listName, listSHA256: run.plan.listSHA256,
            rows: RowCounts(
                rows: counts.rows, domains: counts.domains, duplicates: counts.duplicates, invalid: counts.invalid,
                excluded: counts.excluded),
            toolVersion: run.plan.toolVersion,
            options: run.plan.options.map { Report.RunOption($0.name, $0.value) })
    }
}
