import GRDB

/// The rows of what canaries told: how often they were asked, and when one failed.
struct CanaryRecords {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// What canaries told of a run; nil for one without them.
    func info(of run: Int) throws -> CanaryInfo? {
        let query = try Query(db, "SELECT rounds, answered_at FROM canary_records WHERE run = ?")
        guard let (rounds, time) = try query.put(run).first({ ($0.number(), Int64($0.number())) }) else { return nil }
        return CanaryInfo(rounds: rounds, answeredAt: time, windows: try windows(of: run))
    }

    /// Notes a round of right answers, and that a window that was open is over.
    func addRound(to run: Int, now: Int64) throws {
        let insert = try Query(
            db,
            """
            INSERT INTO canary_records (run, rounds, answered_at) VALUES (?, 1, ?)
            ON CONFLICT (run) DO UPDATE SET rounds = rounds + 1, answered_at = excluded.answered_at
            """)
        try insert.put(run).put(Int(now)).run()
        let close = try Query(
            db, "UPDATE canary_window_records SET ended_at = ? WHERE run = ? AND ended_at IS NULL")
        try close.put(Int(now)).put(run).run()
    }

    /// Notes a round in which a canary failed, and of how many domains that takes the results.
    func add(_ window: CanaryWindow, domains: Int, to run: Int) throws {
        try Query(db, "UPDATE canary_records SET rounds = rounds + 1 WHERE run = ?").put(run).run()
        let insert = try Query(
            db,
            """
            INSERT INTO canary_window_records (run, place, canary, kind, answer, resolver, began_at, domains)
            SELECT run, (SELECT count(*) FROM canary_window_records w WHERE w.run = c.run), ?, ?, ?, ?, answered_at, ?
            FROM canary_records c WHERE run = ?
            """)
        insert.put(window.canary).put(window.kind).put(window.answer).put(window.resolver)
        try insert.put(domains).put(run).run()
    }

    private func windows(of run: Int) throws -> [CanaryWindow] {
        let query = try Query(
            db,
            """
            SELECT canary, kind, answer, resolver, began_at, ended_at, domains
            FROM canary_window_records WHERE run = ? ORDER BY place
            """)
        return try query.put(run).all { row in
            CanaryWindow(
                canary: row.text() ?? "", kind: row.text() ?? "", answer: row.text() ?? "", resolver: row.text() ?? "",
                beganAt: Int64(row.number()), endedAt: row.integer().map(Int64.init), domains: row.number())
        }
    }
}
