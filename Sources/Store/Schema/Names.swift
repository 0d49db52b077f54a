import GRDB
import MTASTS
import Survey

/// Tables that give the numbers of closed sets their names, for whoever queries the tables.
enum Names {
    /// Fills the tables with the names that this program knows; names that are there stay.
    static func bring(_ db: Database) throws {
        try table("outcome_names", Outcome.self, db)
        try table("category_names", Category.self, db)
        try table("severity_names", Severity.self, db)
        try table("mail_names", Mail.self, db)
        try table("tls_rpt_names", TLSReporting.self, db)
        try table("mode_names", Mode.self, db)
        try table("question_names", Question.self, db)
        try table("status_names", AnswerStatus.self, db)
        try table("failure_names", FailureKind.self, db)
        try table("fault_names", PeerFault.self, db)
        try table("state_names", RunState.self, db)
        try table("rejection_names", RejectedRow.Kind.self, db)
        try table("code_names", Code.self, db)
    }

    private static func table<Value: Numbered>(_ name: String, _: Value.Type, _ db: Database) throws {
        try db.execute(sql: "CREATE TABLE IF NOT EXISTS \(name) (id INTEGER PRIMARY KEY, name TEXT NOT NULL)")
        let query = try Query(db, "INSERT OR IGNORE INTO \(name) (id, name) VALUES (?, ?)")
        for value in Value.allCases { try query.put(value.number).put(value.name).run() }
    }
}
