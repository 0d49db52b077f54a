import GRDB
package import Survey

/// A database that is open for reading; a process may write it meanwhile.
///
/// Each call sees one state of the database, and so do all calls that the closure of ``inOneState(_:)`` makes. The closures
/// that other calls take must not call the reader again.
package final class SurveyReader {
    /// The order in which outcomes are read.
    package enum Order: Hashable, Sendable {
        /// As the list has them.
        case position
        /// By the bytes of the domain's name.
        case domain
    }

    /// Which domains of a run are read.
    package enum Choice: Hashable, Sendable {
        /// All of them.
        case all
        /// Those that publish a record or TLS-RPT, or try to, as far as that could be told.
        case publishing
    }

    private let file: DatabaseFile
    private var domains: DomainReader?
    /// The connection while several calls see one state.
    private var state: Database?

    /// Opens a database that is there; one of an older version is brought to this version first, which takes a writer.
    package init(path: String) throws(StoreError) {
        let file = try DatabaseFile(reading: path)
        guard try file.isOlder else {
            self.file = file
            return
        }
        try file.close()
        try SurveyWriter(path: path).close()
        self.file = try DatabaseFile(reading: path)
    }

    /// Refuses a database of up to a gibibyte in which SQLite finds damage; a larger one is taken as it is.
    package func refuseDamage() throws(StoreError) {
        try file.refuseDamage()
    }

    deinit {
        // SQLite closes a connection once its statements are gone.
        domains = nil
    }

    /// All runs, the first one first.
    package func runs() throws(StoreError) -> [RunInfo] {
        try file.access { try RunRecords($0).all() }
    }

    /// The run with a number; without one the latest finished run, or else the latest.
    package func run(_ id: Int? = nil) throws(StoreError) -> RunInfo {
        let path = file.path
        return try file.access { db in
            let runs = RunRecords(db)
            guard let id else {
                guard let latest = try runs.latest() else { throw StoreError.noRuns(path: path) }
                return latest
            }
            guard let run = try runs.run(id) else { throw StoreError.unknownRun(path: path, run: id) }
            return run
        }
    }

    /// Lets several calls that read domain by domain, or row by row, see one state of the database, whatever is written
    /// meanwhile.
    package func inOneState<Result>(_ body: () throws -> Result) throws -> Result {
        try file.snapshot { db in
            state = db
            defer { state = nil }
            return try body()
        }
    }

    private func snapshot<Result>(_ body: (Database) throws -> Result) throws -> Result {
        if let state { return try body(state) }
        return try file.snapshot(body)
    }

    /// Reads the outcomes of a run one after the other, each with the values of the list's extra columns.
    package func forEachOutcome(
        of run: Int, by order: Order = .position, _ body: (OutcomeRow, [String]) throws -> Void
    ) throws {
        try snapshot { db in
            let reader = try OutcomeReader(db, SharedLists(db))
            let query = try Query(
                db,
                """
                SELECT \(OutcomeReader.columns), b.sha256
                FROM examinations e LEFT JOIN bodies b ON b.id = e.policy
                WHERE e.id BETWEEN ? AND ? ORDER BY \(order == .position ? "e.id" : "e.domain, e.id")
                """)
            query.put(RowID.of(run: run, position: RowID.positions.lowerBound))
            query.put(RowID.of(run: run, position: RowID.positions.upperBound))
            var count = 0
            while try query.step() {
                let row = try reader.read(query)
                count += 1
                try body(row.outcome(policySHA256: query.bytes().map(Digest.init)), row.columns)
            }
            try refuseIncomplete(run, domains: count, in: db)
        }
    }

    /// Refuses a finished run that has fewer domains, or more, than it counted: a damaged page can end a walk through them
    /// early, which SQLite does not notice.
    private func refuseIncomplete(_ run: Int, domains count: Int, in db: Database) throws {
        guard let info = try RunRecords(db).run(run), info.state == .finished, info.counts.domains != count else {
            return
        }
        throw Unreadable(reason: "run \(run) counted \(info.counts.domains) domains, and \(count) are there")
    }

    /// Counts the domains of a run.
    package func tally(of run: Int) throws -> Tally {
        try snapshot { db in
            let tally = try TallyReader(db).tally(of: run)
            try refuseIncomplete(run, domains: tally.scanned, in: db)
            return tally
        }
    }

    /// The hosts of the MX records that domains had in a run; domains that were not in it, or whose MX records could not be
    /// told, are left out.
    package func mailHosts(of run: Int, domains: Set<String>) throws -> [String: [String]] {
        guard !domains.isEmpty else { return [:] }
        return try snapshot { db in
            let shared = try SharedLists(db)
            let query = try Query(
                db,
                """
                SELECT domain, mx_set FROM examinations
                WHERE id BETWEEN ? AND ? AND mail = \(Mail.mx.number)
                """)
            query.put(RowID.of(run: run, position: RowID.positions.lowerBound))
            query.put(RowID.of(run: run, position: RowID.positions.upperBound))
            var hosts: [String: [String]] = [:]
            while try query.step() {
                guard let domain = query.text(), domains.contains(domain) else { continue }
                hosts[domain] = try shared.exchanges(query.integer()).map(\.host)
            }
            return hosts
        }
    }

    /// Reads the domains of a run with all that was seen, in the order of their positions: what a verdict is made of.
    package func forEachDomain(
        of run: Int, where choice: Choice = .all, _ body: (ExaminedDomain) throws -> Void
    ) throws {
        try snapshot { db in try domainReader(db).forEach(of: run, where: choice, body) }
    }

    /// What was seen of the domain at a position; nil where there is none.
    package func evidence(of run: Int, at position: Int) throws(StoreError) -> Evidence? {
        try file.access { db in try domainReader(db).domain(of: run, at: position)?.evidence }
    }

    private func domainReader(_ db: Database) throws -> DomainReader {
        if let domains { return domains }
        let reader = try DomainReader(db)
        domains = reader
        return reader
    }

    /// How many rows of a run's list were rejected, by kind.
    package func rejectedCounts(of run: Int) throws(StoreError) -> [RejectedRow.Kind: Int] {
        try file.access { db in
            let kinds = NumberTable<RejectedRow.Kind>()
            let query = try Query(db, "SELECT kind, count(*) FROM rejections WHERE run = ? GROUP BY kind")
            let counts = try query.put(run).all { (try kinds.value($0.number()), $0.number()) }
            return Dictionary(uniqueKeysWithValues: counts)
        }
    }

    /// Reads the rejected rows of a run one after the other, in the order of the list.
    package func forEachRejected(of run: Int, _ body: (RejectedRow) throws -> Void) throws {
        try snapshot { db in
            let kinds = NumberTable<RejectedRow.Kind>()
            let query = try Query(
                db,
                """
                SELECT position, line, text, kind, reason, columns FROM rejections WHERE run = ? ORDER BY position
                """)
            query.put(run)
            while try query.step() {
                try body(
                    RejectedRow(
                        position: query.number(), line: query.number(), text: query.text() ?? "",
                        kind: try kinds.value(query.number()), reason: query.text() ?? "",
                        columns: try query.text().map(JSONReader.strings) ?? []))
            }
        }
    }

    /// The rows of a query over the documented views, every value as a text; nil for NULL.
    package func rows(_ sql: String) throws(StoreError) -> [[String?]] {
        try file.access { db in
            let query = try Query(db, sql)
            return try query.all { row in (0..<row.columnCount).map { _ in row.text() } }
        }
    }
}
