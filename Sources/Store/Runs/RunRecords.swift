import GRDB
import Survey

/// The rows of runs: how they begin, are found again, and end.
struct RunRecords {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// All runs, the first one first.
    func all() throws -> [RunInfo] {
        try select("ORDER BY id") { try read($0) }
    }

    /// The run with a number.
    func run(_ id: Int) throws -> RunInfo? {
        try select("WHERE id = \(id)") { try read($0) }.first
    }

    /// The latest finished run, or else the latest.
    func latest() throws -> RunInfo? {
        try select("ORDER BY state = \(RunState.finished.number) DESC, id DESC LIMIT 1") { try read($0) }.first
    }

    /// The latest run that can be continued.
    func unfinished() throws -> RunInfo? {
        let states = RunState.allCases.filter(\.isUnfinished).map { "\($0.number)" }.joined(separator: ", ")
        return try select("WHERE state IN (\(states)) ORDER BY id DESC LIMIT 1") { try read($0) }.first
    }

    /// Adds a run and returns its number.
    func add(_ plan: RunPlan, now: Int64) throws -> Int {
        let insert = try Query(
            db,
            """
            INSERT INTO run_records (started_at, state, list_name, list_sha256, tool_version) VALUES (?, ?, ?, ?, ?)
            """)
        insert.put(Int(now)).put(RunState.running.number).put(plan.listName).put(plan.listSHA256.bytes)
        try insert.put(plan.toolVersion).run()
        let id = Int(db.lastInsertedRowID)
        try addOptions(plan.options, to: id)
        let column = try Query(db, "INSERT INTO run_columns (run, place, name) VALUES (?, ?, ?)")
        for (place, name) in plan.columnNames.enumerated() { try column.put(id).put(place).put(name).run() }
        return id
    }

    /// Continues a run with the plan given now, which differs in nothing that changes its meaning.
    func resume(_ run: RunInfo, _ plan: RunPlan) throws {
        // Each version that worked on a run had its part in the outcomes.
        let versions = run.plan.toolVersion
        let isKnown = versions.split(separator: ", ").last.map(String.init) == plan.toolVersion
        let update = try Query(
            db, "UPDATE run_records SET state = ?, finished_at = NULL, list_name = ?, tool_version = ? WHERE id = ?")
        update.put(RunState.running.number).put(plan.listName)
        try update.put(isKnown ? versions : "\(versions), \(plan.toolVersion)").put(run.id).run()
        try Query(db, "DELETE FROM run_options WHERE run = ?").put(run.id).run()
        try addOptions(plan.options, to: run.id)
    }

    /// Says where a run stands, and when it came to its end.
    func set(_ state: RunState, finishedAt: Int64?, of run: Int) throws {
        let update = try Query(db, "UPDATE run_records SET state = ?, finished_at = ? WHERE id = ?")
        try update.put(state.number).put(finishedAt.map(Int.init)).put(run).run()
    }

    /// Notes how far the list of a run was read.
    func set(_ counts: ListCounts, of run: Int) throws {
        let update = try Query(
            db,
            """
            UPDATE run_records SET rows = ?, domains = ?, duplicates = ?, invalid = ?, excluded = ? WHERE id = ?
            """)
        update.put(counts.rows).put(counts.domains).put(counts.duplicates).put(counts.invalid).put(counts.excluded)
        try update.put(run).run()
    }

    private func addOptions(_ options: [RunOption], to run: Int) throws {
        let insert = try Query(
            db, "INSERT INTO run_options (run, place, name, value, changes_meaning) VALUES (?, ?, ?, ?, ?)")
        for (place, option) in options.enumerated() {
            insert.put(run).put(place).put(option.name).put(option.value)
            try insert.put(option.changesMeaning ? 1 : 0).run()
        }
    }

    private func select<T>(_ rest: String, _ read: (Query) throws -> T) throws -> [T] {
        let query = try Query(
            db,
            """
            SELECT id, started_at, finished_at, state, list_name, list_sha256, tool_version, rows, domains, duplicates,
                invalid, excluded
            FROM run_records \(rest)
            """)
        return try query.all(read)
    }

    private func read(_ row: Query) throws -> RunInfo {
        let id = row.number()
        let startedAt = Int64(row.number())
        let finishedAt = row.integer().map(Int64.init)
        let state = try NumberTable<RunState>().value(row.number())
        let plan = RunPlan(
            listName: row.text() ?? "", listSHA256: Digest(row.bytes() ?? []), options: try options(of: id),
            toolVersion: row.text() ?? "", columnNames: try columnNames(of: id))
        let counts = ListCounts(
            rows: row.number(), domains: row.number(), duplicates: row.number(), invalid: row.number(),
            excluded: row.number())
        return RunInfo(
            id: id, startedAt: startedAt, finishedAt: finishedAt, state: state, plan: plan, counts: counts,
            canaries: try CanaryRecords(db).info(of: id))
    }

    private func options(of run: Int) throws -> [RunOption] {
        let query = try Query(
            db, "SELECT name, value, changes_meaning FROM run_options WHERE run = ? ORDER BY place")
        return try query.put(run).all { row in
            RunOption(name: row.text() ?? "", value: row.text() ?? "", changesMeaning: row.number() != 0)
        }
    }

    private func columnNames(of run: Int) throws -> [String] {
        let query = try Query(db, "SELECT name FROM run_columns WHERE run = ? ORDER BY place")
        return try query.put(run).all { $0.text() ?? "" }
    }
}
