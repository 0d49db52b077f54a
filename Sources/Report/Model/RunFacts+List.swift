import Survey

extension RunFacts {
    /// The facts in the order to show, by the names that JSON gives them too; empty where not known.
    var facts: [RunFact] {
        [
            RunFact("run_id", String(runID)), RunFact("started_at", TimeText.utc(startedAt)),
            RunFact("finished_at", finishedAt.map(TimeText.utc) ?? ""), RunFact("state", state),
            RunFact("list_name", listName), RunFact("list_sha256", listSHA256?.description ?? ""),
            RunFact("rows", String(rows.rows)), RunFact("domains", String(rows.domains)),
            RunFact("duplicates", String(rows.duplicates)), RunFact("invalid", String(rows.invalid)),
            RunFact("excluded", String(rows.excluded)), RunFact("tool_version", toolVersion),
            RunFact("mx_tls_probed", probesMXTLS ? "true" : "false"),
        ] + populationFacts + canaryFacts
    }

    /// What restricts the report, where something does.
    private var populationFacts: [RunFact] {
        guard let population else { return [] }
        return [RunFact("population_of", String(population.whole))]
            + population.filters.map { RunFact("population.\($0.column)", $0.value) }
    }

    /// What canaries told, where that is known.
    private var canaryFacts: [RunFact] {
        guard let canaries else { return [] }
        let examinedAgain = canaries.windows.reduce(0) { $0 + $1.domains }
        return [
            RunFact("canary_names", canaries.names.joined(separator: " ")),
            RunFact("canary_rounds", String(canaries.rounds)),
            RunFact("canary_windows", String(canaries.windows.count)),
            RunFact("canary_domains_examined_again", String(examinedAgain)),
        ]
    }
}

extension RunFacts {
    /// Whether every row of the list was taken, so that shares of the rows are shares of the list.
    var tookWholeList: Bool {
        finishedAt != nil && !options.contains { $0.name == "limit" || $0.name == "shard" }
    }

    /// How many rows the list has; nil of a run by a version that did not keep it.
    var listRows: Int? {
        options.first { $0.name == "list-rows" }.flatMap { Int($0.value) }
    }
}
