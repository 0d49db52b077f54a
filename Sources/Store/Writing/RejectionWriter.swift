import GRDB
import Survey

/// Writes the rows of a list that became no domains.
enum RejectionWriter {
    /// Writes rows; what stands at a position already is replaced.
    static func write(_ rows: [RejectedRow], run: Int, in db: Database) throws {
        guard !rows.isEmpty else { return }
        let insert = try Query(
            db,
            """
            INSERT OR REPLACE INTO rejections (run, position, line, kind, text, reason, columns)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        for row in rows {
            insert.put(run).put(row.position).put(row.line).put(row.kind.number).put(row.text).put(row.reason)
            try insert.put(row.columns.isEmpty ? nil : JSONText.strings(row.columns)).run()
        }
    }
}
