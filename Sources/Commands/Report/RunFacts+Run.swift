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
            options: run.plan.options.map { RunFact($0.name, $0.value) }, canaries: CanaryFacts(run))
    }
}

extension CanaryFacts {
    /// What canaries told of a run; nil for one of a version that knew none.
    fileprivate init?(_ run: RunInfo) {
        guard let names = CanaryCheck.names(in: run.plan.options) else { return nil }
        self.init(
            names: names, rounds: run.canaries?.rounds ?? 0,
            windows: (run.canaries?.windows ?? []).map { window in
                Window(
                    canary: window.canary, answer: window.answer, resolver: window.resolver, beganAt: window.beganAt,
                    endedAt: window.endedAt, domains: window.domains)
            })
    }
}
