import GRDB
import MTASTS
import Survey

/// Reads domains with all that was seen of them.
final class DomainReader {
    private let shared: SharedLists
    private let outcomes: OutcomeReader
    private let answers: AnswerReader
    private let fetches: FetchReader
    private let selectRange: Query
    private let selectPublishing: Query
    private let selectPending: Query

    init(_ db: Database) throws {
        shared = try SharedLists(db)
        outcomes = try OutcomeReader(db, shared)
        answers = try AnswerReader(db, shared)
        fetches = try FetchReader(db, shared)
        let columns = """
            \(OutcomeReader.columns), e.line_offset, e.pass, e.earlier_failures, e.record_facts, e.mx_facts, e.tls_rpt_facts,
            e.record_texts, e.mx_set, e.tls_rpt_texts
            """
        selectRange = try Query(
            db, "SELECT \(columns) FROM examinations e WHERE e.id BETWEEN ? AND ? ORDER BY e.id")
        // Outcomes of which most domains are come to no more than a look at two numbers of their row.
        selectPublishing = try Query(
            db,
            """
            SELECT \(columns) FROM examinations e
            WHERE e.id BETWEEN ? AND ? AND (
                e.outcome NOT IN (\(Outcome.notConfigured.number), \(Outcome.inconclusive.number))
                OR e.tls_rpt IN (\(TLSReporting.valid.number), \(TLSReporting.invalid.number))
                OR e.outcome = \(Outcome.inconclusive.number) AND e.record_id IS NOT NULL)
            ORDER BY e.id
            """)
        selectPending = try Query(
            db,
            """
            SELECT \(columns) FROM examinations e WHERE e.pending = 1 AND e.id BETWEEN ? AND ? ORDER BY e.id LIMIT ?
            """)
    }

    /// Reads the domains of a run in the order of their positions.
    func forEach(
        of run: Int, where choice: SurveyReader.Choice, _ body: (ExaminedDomain) throws -> Void
    ) throws {
        let select =
            switch choice {
            case .all: selectRange
            case .publishing: selectPublishing
            }
        select.put(RowID.of(run: run, position: RowID.positions.lowerBound))
        select.put(RowID.of(run: run, position: RowID.positions.upperBound))
        defer { select.rewind() }
        while try select.step() { try body(try read(select)) }
    }

    /// The domain at a position; nil where there is none.
    func domain(of run: Int, at position: Int) throws -> ExaminedDomain? {
        guard run > 0, RowID.positions.contains(position) else { return nil }
        let id = RowID.of(run: run, position: position)
        return try selectRange.put(id).put(id).first { try read($0) }
    }

    /// The next domains after a position that deserve another look.
    func pending(of run: Int, after position: Int, limit: Int) throws -> [Pending] {
        guard position < RowID.positions.upperBound else { return [] }
        selectPending.put(RowID.of(run: run, position: max(position + 1, RowID.positions.lowerBound)))
        selectPending.put(RowID.of(run: run, position: RowID.positions.upperBound)).put(limit)
        return try selectPending.all { row in
            let domain = try read(row)
            return Pending(
                position: domain.position, line: domain.line, columns: domain.columns, evidence: domain.evidence)
        }
    }

    private func read(_ row: Query) throws -> ExaminedDomain {
        let outcome = try outcomes.read(row)
        let position = RowID.position(outcome.id)
        let line = position + row.number()
        let evidence = try evidence(row, outcome)
        return ExaminedDomain(
            position: position, line: line, columns: outcome.columns, evidence: evidence,
            verdict: outcome.verdict)
    }

    private func evidence(_ row: Query, _ outcome: OutcomeReader.Row) throws -> Evidence {
        let id = outcome.id
        let pass = row.number()
        let earlierFailures = row.number()
        let facts = (PackedFacts(bits: row.number()), PackedFacts(bits: row.number()), PackedFacts(bits: row.number()))
        let (record, mx, tlsRPT) = (row.integer(), row.integer(), row.integer())
        var evidence = Evidence(
            domain: try domain(outcome.domain), observedAt: outcome.observedAt, pass: pass,
            earlierFetchFailures: earlierFailures,
            record: try answers.answer(facts.0, .record, id, try shared.texts(record)),
            tlsRPT: try answers.answer(facts.2, .tlsRPT, id, try shared.texts(tlsRPT)),
            mx: try answers.answer(facts.1, .mx, id, try shared.exchanges(mx)))
        let rows = try answers.rows(id)
        evidence.implicitHost = try answers.addresses(rows, .implicitIPv4, .implicitIPv6, id)
        evidence.policyHost = try answers.addresses(rows, .policyIPv4, .policyIPv6, id)
        evidence.apex = try rows[.apex].map { try answers.answer($0.facts, .apex, id, try shared.texts($0.texts)) }
        evidence.fetch = try fetches.fetch(id)
        return evidence
    }

    private func domain(_ text: String) throws -> DomainName {
        do { return try DomainName(text) } catch { throw Unreadable(reason: "\(text) is no domain name: \(error)") }
    }
}
