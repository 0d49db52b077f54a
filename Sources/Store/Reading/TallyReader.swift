import GRDB
import Survey

/// Counts the domains of a run.
///
/// What a tally looks at takes few values, so whole rows are read once for each of them and the others only counted.
struct TallyReader {
    private let keys: Query
    private let rows: Query
    private let outcomes: OutcomeReader

    init(_ db: Database) throws {
        outcomes = try OutcomeReader(db, SharedLists(db))
        keys = try Query(
            db,
            """
            SELECT id, outcome, category, code, findings, mode, mail, tls_rpt, coalesce(deployed, -1),
                record_id IS NOT NULL
            FROM examinations WHERE id BETWEEN ? AND ?
            """)
        rows = try Query(db, "SELECT \(OutcomeReader.columns) FROM examinations e WHERE e.id = ?")
    }

    /// The tally of a run.
    func tally(of run: Int) throws -> Tally {
        keys.put(RowID.of(run: run, position: RowID.positions.lowerBound))
        keys.put(RowID.of(run: run, position: RowID.positions.upperBound))
        var kinds: [Key: (id: Int, count: Int)] = [:]
        while try keys.step() {
            let id = keys.number()
            kinds[Key(keys), default: (id, 0)].count += 1
        }
        var tally = Tally()
        for kind in kinds.values {
            guard let row = try rows.put(kind.id).first({ try outcomes.read($0) }) else {
                throw Unreadable(reason: "examinations has no row \(kind.id)")
            }
            tally.count(row.outcome(), times: kind.count)
        }
        return tally
    }

    /// The numbers of a row that a tally depends on, zero for NULL, which no number is.
    private struct Key: Hashable {
        let outcome, category, code, findings, mode, mail, tlsReporting, deployed, hasRecordID: Int

        init(_ row: Query) {
            outcome = row.number()
            category = row.number()
            code = row.number()
            findings = row.number()
            mode = row.number()
            mail = row.number()
            tlsReporting = row.number()
            deployed = row.number()
            hasRecordID = row.number()
        }
    }
}
