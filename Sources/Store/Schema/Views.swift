import GRDB

/// The views that people query; their columns are documented and stay.
enum Views {
    /// Makes the views as this program has them, where they are not so already.
    static func bring(_ db: Database) throws {
        for view in all {
            let sql = "CREATE VIEW \(view.name) AS\n\(view.select)"
            let query = try Query(db, "SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = ?")
            let found = try query.put(view.name).first { $0.text() }
            guard found != sql else { continue }
            try db.execute(sql: "DROP VIEW IF EXISTS \(view.name)")
            try db.execute(sql: sql)
        }
    }

    private struct View {
        let name: String
        let select: String
    }

    private static var all: [View] {
        [
            View(name: "outcomes", select: outcomes), View(name: "findings", select: findings),
            View(name: "runs", select: runs), View(name: "input_columns", select: inputColumns),
            View(name: "rejected_rows", select: rejectedRows), View(name: "mx_hosts", select: mxHosts),
            View(name: "dns_answers", select: AnswerViews.answers),
            View(name: "txt_records", select: AnswerViews.texts),
            View(name: "fetches", select: FetchViews.fetches),
            View(name: "fetch_attempts", select: FetchViews.attempts),
            View(name: "policies", select: FetchViews.policies),
            View(name: "certificates", select: FetchViews.certificates),
            View(name: "canary_rounds", select: CanaryViews.rounds),
            View(name: "canary_windows", select: CanaryViews.windows),
        ]
    }

    /// A time in seconds since 1970 as a text of ISO 8601 in UTC.
    static func time(_ column: String) -> String { "strftime('%Y-%m-%dT%H:%M:%SZ', \(column), 'unixepoch')" }

    private static let outcomes = """
        SELECT e.id >> 32 AS run_id, e.domain, e.id & 4294967295 AS position, o.name AS outcome, c.name AS category,
            k.name AS code, m.name AS mode, e.max_age, e.record_id, nullif(lower(hex(b.sha256)), \'\') AS policy_sha256,
            a.name AS mail, iif(a.name = 'unknown', NULL, e.mx_total) AS mx_total, e.mx_matched, t.name AS tls_rpt, e.deployed,
            \(time("e.observed_at")) AS observed_at
        FROM examinations e
        LEFT JOIN outcome_names o ON o.id = e.outcome
        LEFT JOIN category_names c ON c.id = e.category
        LEFT JOIN code_names k ON k.id = e.code
        LEFT JOIN mode_names m ON m.id = e.mode
        LEFT JOIN bodies b ON b.id = e.policy
        LEFT JOIN mail_names a ON a.id = e.mail
        LEFT JOIN tls_rpt_names t ON t.id = e.tls_rpt
        """

    private static let findings = """
        SELECT e.id >> 32 AS run_id, e.domain, substr(k.name, 1, instr(k.name, '.') - 1) AS stage, k.name AS code,
            s.name AS severity, i.detail
        FROM examinations e
        JOIN finding_items i ON i.finding_set = e.findings
        LEFT JOIN code_names k ON k.id = i.code
        LEFT JOIN severity_names s ON s.id = i.severity
        """

    private static let runs = """
        SELECT r.id AS run_id, \(time("r.started_at")) AS started_at, \(time("r.finished_at")) AS finished_at,
            s.name AS state, r.list_name, nullif(lower(hex(r.list_sha256)), \'\') AS list_sha256, r.rows, r.domains, r.duplicates,
            r.invalid, r.excluded, r.tool_version,
            (SELECT json_group_object(name, value) FROM run_options WHERE run = r.id) AS options
        FROM run_records r
        LEFT JOIN state_names s ON s.id = r.state
        """

    private static let inputColumns = """
        SELECT e.id >> 32 AS run_id, e.domain, c.name, j.value
        FROM examinations e
        LEFT JOIN column_sets s ON s.id = e.column_set
        JOIN json_each(coalesce(s.columns, e.columns)) j
        JOIN run_columns c ON c.run = e.id >> 32 AND c.place = j.key
        """

    private static let rejectedRows = """
        SELECT r.run AS run_id, r.position, r.line, r.text, k.name AS kind, r.reason
        FROM rejections r
        LEFT JOIN rejection_names k ON k.id = r.kind
        """

    private static let mxHosts = """
        SELECT e.id >> 32 AS run_id, e.domain, h.preference, h.host, h.matched
        FROM examinations e
        JOIN host_matches h ON h.examination = e.id
        UNION ALL
        SELECT e.id >> 32, e.domain, j.value ->> 0, j.value ->> 1, NULL
        FROM examinations e
        JOIN mail_names a ON a.id = e.mail
        JOIN mx_sets s ON s.id = e.mx_set
        JOIN json_each(s.hosts) j
        WHERE e.hosts_stored = 0 AND a.name = 'mx' AND j.value ->> 1 <> ''
        UNION ALL
        SELECT e.id >> 32, e.domain, 0, e.domain, NULL
        FROM examinations e
        JOIN mail_names a ON a.id = e.mail AND a.name = 'implicit'
        WHERE e.hosts_stored = 0
        """
}
