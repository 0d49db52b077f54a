import Survey

extension RunFacts {
    /// The facts in the order to show, by the names that JSON gives them too; empty where not known.
    var facts: [RunOption] {
        [
            RunOption("run_id", String(runID)), RunOption("started_at", TimeText.utc(startedAt)),
            RunOption("finished_at", finishedAt.map(TimeText.utc) ?? ""), RunOption("state", state),
            RunOption("list_name", listName), RunOption("list_sha256", listSHA256?.description ?? ""),
            RunOption("rows", String(rows.rows)), RunOption("domains", String(rows.domains)),
            RunOption("duplicates", String(rows.duplicates)), RunOption("invalid", String(rows.invalid)),
            RunOption("excluded", String(rows.excluded)), RunOption("tool_version", toolVersion),
            RunOption("mx_tls_probed", probesMXTLS ? "true" : "false"),
        ] + populationFacts + canaryFacts
    }

    /// What restricts the report, where something does.
    private var populationFacts: [RunOption] {
        guard let population else { return [] }
        return [RunOption("population_of", String(population.whole))]
            + population.filters.map { RunOption("population.\($0.column)", $0.value) }
    }

    /// What canaries told, where that is known.
    private var canaryFacts: [RunOption] {
        guard let canaries else { return [] }
        let examinedAgain = canaries.windows.reduce(0) { $0 + $1.domains }
        return [
            RunOption("canary_names", canaries.names.joined(separator: " ")),
            RunOption("canary_rounds", String(canaries.rounds)),
            RunOption("canary_windows", String(canaries.windows.count)),
            RunOption("canary_domains_examined_again", String(examinedAgain)),
        ]
    }
}
