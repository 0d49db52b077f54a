/// The views of what DNS said.
enum AnswerViews {
    /// One row a question that was asked, with the facts that ``PackedFacts`` keeps in one integer.
    static var answers: String {
        let inRow = [(Question.record, "record_facts"), (.mx, "mx_facts"), (.tlsRPT, "tls_rpt_facts")]
        let parts = inRow.map { question, column in
            "SELECT e.id, e.domain, \(question.number) AS question, e.\(column) AS facts FROM examinations e"
        }
        // SQLite has no exclusive or.
        let attempts = "(a.facts >> 20 & 15 | 1) - (a.facts >> 20 & 1)"
        return """
            SELECT a.id >> 32 AS run_id, a.domain, q.name AS question, s.name AS status,
                a.facts >> 4 & 1 AS authenticated,
                CASE WHEN x.attempts IS NULL THEN nullif(a.facts >> 32, 0) - 1 ELSE x.ttl END AS ttl,
                coalesce(x.server, a.facts >> 24 & 15) AS server,
                coalesce(x.attempts, \(attempts)) AS attempts,
                coalesce(x.milliseconds, a.facts >> 6 & 16383) AS milliseconds,
                \(notes("coalesce(x.notes, a.facts >> 28 & 15)")) AS notes,
                c.names AS chain
            FROM (
                \(parts.joined(separator: "\n    UNION ALL\n    "))
                UNION ALL
                SELECT e.id, e.domain, w.question, w.facts
                FROM examinations e JOIN answers w ON w.examination = e.id
            ) a
            LEFT JOIN answer_extras x ON a.facts & 32 AND x.examination = a.id AND x.question = a.question
            LEFT JOIN cname_chains c ON c.id = x.chain
            LEFT JOIN question_names q ON q.id = a.question
            LEFT JOIN status_names s ON s.id = a.facts & 15
            """
    }

    /// One row a TXT record that was found.
    static var texts: String {
        let inRow = [(Question.record, "record_texts"), (.tlsRPT, "tls_rpt_texts")]
        let parts = inRow.map { question, column in
            """
            SELECT e.id >> 32 AS run_id, e.domain, '\(question.rawValue)' AS question, t.text
            FROM examinations e JOIN texts t ON t.text_set = e.\(column)
            """
        }
        return parts.joined(separator: "\nUNION ALL\n") + """

            UNION ALL
            SELECT e.id >> 32, e.domain, q.name, t.text
            FROM examinations e
            JOIN answers a ON a.examination = e.id
            JOIN texts t ON t.text_set = a.texts
            LEFT JOIN question_names q ON q.id = a.question
            """
    }

    /// The names of unusual turns of an exchange, joined by spaces; NULL for none.
    private static func notes(_ column: String) -> String {
        let names = ["tcp", "no_edns", "case_not_kept", "checking_disabled", "dname"]
        let parts = names.enumerated().map { "iif(\(column) & \(1 << $0), '\($1) ', '')" }
        return "nullif(rtrim(\(parts.joined(separator: " || "))), '')"
    }
}
