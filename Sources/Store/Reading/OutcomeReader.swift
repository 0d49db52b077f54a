import GRDB
import MTASTS
import Survey

/// Reads the verdict of a domain from its row.
final class OutcomeReader {
    /// The columns that it reads, in their order.
    static let columns = """
        e.id, e.domain, e.observed_at, e.outcome, e.category, e.code, e.findings, e.mode, e.max_age, e.record_id,
        e.deployed, e.mail, e.hosts_stored, e.tls_rpt, e.mx_set, e.columns, e.column_set
        """

    /// What a row says of a domain.
    struct Row {
        let id: Int
        let domain: String
        let observedAt: Int64
        let verdict: Verdict
        let deployed: Int?
        let columns: [String]

        /// The row as reports read it, with the policy's digest where that was asked for.
        func outcome(policySHA256: Digest? = nil) -> OutcomeRow {
            OutcomeRow(
                domain: domain, position: RowID.position(id), verdict: verdict, policySHA256: policySHA256,
                deployed: deployed, observedAt: observedAt)
        }
    }

    private let shared: SharedLists
    private let selectHosts: Query
    private let outcomes = NumberTable<Outcome>()
    private let categories = NumberTable<Category>()
    private let codes = NumberTable<Code>()
    private let modes = NumberTable<Mode>()
    private let mails = NumberTable<Mail>()
    private let reportings = NumberTable<TLSReporting>()

    init(_ db: Database, _ shared: SharedLists) throws {
        self.shared = shared
        selectHosts = try Query(
            db, "SELECT preference, host, matched FROM host_matches WHERE examination = ? ORDER BY place")
    }

    /// Reads a row that has ``columns`` first.
    func read(_ row: Query) throws -> Row {
        let id = row.number()
        let domain = row.text() ?? ""
        let observedAt = Int64(row.number())
        let outcome = try outcomes.value(row.number())
        let category = try categories.value(row.integer())
        let code = try codes.value(row.integer())
        let findings = try shared.findings(row.number())
        let mode = try modes.value(row.integer())
        let maxAge = row.integer()
        let recordID = row.text()
        let deployed = row.integer()
        let mail = try mails.value(row.number())
        let isStored = row.number() != 0
        let tlsReporting = try reportings.value(row.number())
        let exchanges = row.integer()
        let hosts =
            isStored
            ? try storedHosts(id)
            : MailHosts.derived(
                mail: mail, exchanges: mail == .mx ? try shared.exchanges(exchanges) : [], domain: domain)
        let verdict = Verdict(
            outcome: outcome, category: category, code: code, findings: findings, mode: mode, maxAge: maxAge,
            recordID: recordID, mail: mail, hosts: hosts, tlsReporting: tlsReporting)
        let ownColumns = row.text()
        let columns = try shared.columns(row.integer()) ?? ownColumns.map(JSONReader.strings) ?? []
        return Row(
            id: id, domain: domain, observedAt: observedAt, verdict: verdict, deployed: deployed, columns: columns)
    }

    private func storedHosts(_ id: Int) throws -> [HostMatch] {
        try selectHosts.put(id).all { row in
            HostMatch(
                preference: row.number(), host: row.text() ?? "", isMatched: row.integer().map { $0 != 0 })
        }
    }
}
