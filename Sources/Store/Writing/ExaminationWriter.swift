import GRDB
import MTASTS
import Survey

/// Writes examined domains as rows; all within a transaction of the caller's.
final class ExaminationWriter {
    private let shared: SharedValues
    private let answers: AnswerWriter
    private let fetches: FetchWriter
    private let columns: ColumnWriter
    private let insert: Query
    private let insertHost: Query
    private let deletes: [Query]
    private let rangeDeletes: [Query]
    private let countOutcomes: Query

    init(_ db: Database) throws {
        shared = try SharedValues(db)
        answers = try AnswerWriter(db, shared)
        fetches = try FetchWriter(db, shared)
        columns = try ColumnWriter(db)
        insert = try Query(
            db,
            """
            INSERT INTO examinations (id, domain, line_offset, observed_at, pass, earlier_failures, pending, outcome, category,
                code, findings, mode, max_age, record_id, deployed, mail, mx_total, mx_matched, hosts_stored, tls_rpt,
                record_facts, mx_facts, tls_rpt_facts, record_texts, mx_set, tls_rpt_texts, policy, columns,
                column_set)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertHost = try Query(
            db, "INSERT INTO host_matches (examination, place, preference, host, matched) VALUES (?, ?, ?, ?, ?)")
        deletes =
            try Self.children.map { try Query(db, "DELETE FROM \($0) WHERE examination = ?") }
            + [try Query(db, "DELETE FROM examinations WHERE id = ?")]
        rangeDeletes =
            try Self.children.map { try Query(db, "DELETE FROM \($0) WHERE examination BETWEEN ? AND ?") }
            + [try Query(db, "DELETE FROM examinations WHERE id BETWEEN ? AND ?")]
        countOutcomes = try Query(
            db, "SELECT outcome, count(*) FROM examinations WHERE id BETWEEN ? AND ? GROUP BY outcome")
    }

    /// Writes a domain under a row number; `replaces` says that a row with it may be there.
    func write(_ domain: ExaminedDomain, id: Int, replaces: Bool) throws {
        if replaces { for delete in deletes { try delete.put(id).run() } }
        let isStored = !MailHosts.areDerived(domain)
        let facts = try put(domain, id, isStored)
        try insert.run()
        try answers.write(domain.evidence, facts, id)
        if let fetch = domain.evidence.fetch { try fetches.write(fetch, id) }
        guard isStored else { return }
        for (place, host) in domain.verdict.hosts.enumerated() {
            insertHost.put(id).put(place).put(host.preference).put(host.host)
            try insertHost.put(host.isMatched.map { $0 ? 1 : 0 }).run()
        }
    }

    /// Removes the domains of a range of row numbers; returns how many there were of each outcome.
    func remove(_ ids: ClosedRange<Int>) throws -> [Outcome: Int] {
        let outcomes = NumberTable<Outcome>()
        countOutcomes.put(ids.lowerBound).put(ids.upperBound)
        let counts = try countOutcomes.all { (try outcomes.value($0.number()), $0.number()) }
        for delete in rangeDeletes { try delete.put(ids.lowerBound).put(ids.upperBound).run() }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    /// The tables of what a domain has on top, which refer to its row.
    private static let children = [
        "answers", "answer_extras", "host_matches", "fetch_addresses", "peer_faults", "fetch_records",
    ]

    /// Forgets what a failed transaction wrote.
    func forget() {
        shared.forget()
        columns.forget()
    }

    private func put(_ domain: ExaminedDomain, _ id: Int, _ isStored: Bool) throws -> RowFacts {
        insert.put(id).put(domain.evidence.domain.text).put(domain.line - domain.position).put(
            Int(domain.evidence.observedAt))
        insert.put(domain.evidence.pass).put(domain.evidence.earlierFetchFailures)
        try put(domain.verdict, isStored)
        let facts = RowFacts(domain.evidence)
        insert.put(facts.record.bits).put(facts.mx.bits).put(facts.tlsRPT.bits)
        insert.put(try answers.texts(domain.evidence.record)).put(try exchanges(domain.evidence.mx))
        insert.put(try answers.texts(domain.evidence.tlsRPT)).put(try policy(domain.evidence.fetch))
        switch try columns.place(of: domain.columns) {
        case .none: insert.put(nil as String?).put(nil as Int?)
        case .row(let text): insert.put(text).put(nil as Int?)
        case .shared(let id): insert.put(nil as String?).put(id)
        }
        return facts
    }

    private func put(_ verdict: Verdict, _ isStored: Bool) throws {
        insert.put(verdict.deservesAnotherLook ? 1 : 0)
        insert.put(verdict.outcome.number).put(verdict.category?.number).put(verdict.code?.number)
        insert.put(try shared.findings.id(of: verdict.findings))
        insert.put(verdict.mode?.number).put(verdict.maxAge).put(verdict.recordID).put(verdict.deployed)
        insert.put(verdict.mail.number).put(verdict.mxTotal).put(verdict.mxMatched).put(isStored ? 1 : 0)
        insert.put(verdict.tlsReporting.number)
    }

    private func exchanges(_ answer: Answer<MailExchange>) throws -> Int? {
        guard case .records(let records) = answer.content else { return nil }
        return try shared.exchanges.id(of: records)
    }

    /// The body that is the policy's text: that of a whole response with status 200 (RFC 8461, 3.3).
    private func policy(_ fetch: FetchEvidence?) throws -> Int? {
        guard case .response(let response) = fetch?.ending, response.status == 200 else { return nil }
        return try shared.body(response)
    }
}
