package import Survey

/// A database that is open for the one process that writes it.
///
/// Calls block until the disk has what they commit; one caller at a time.
package final class SurveyWriter {
    let file: DatabaseFile
    /// The positions that are examined.
    package internal(set) var done = PositionSet()
    /// The number of the last batch; nil where results count without being confirmed.
    var batch: Int?
    private var lock: WriterLock?
    private var statements: Statements?
    private var run: Int?

    struct Statements {
        let examinations: ExaminationWriter
        let reading: DomainReader
    }

    /// Opens a database, making it where there is none; fails at once when another process writes it.
    ///
    /// `maximumPages` bounds the file, so that a full disk can be tried without one.
    package init(path: String, maximumPages: Int? = nil) throws(StoreError) {
        _ = try FileHeader.inspect(path)
        try Self.requireDirectory(of: path)
        lock = try WriterLock(path: path)
        let file = try DatabaseFile(writing: path, maximumPages: maximumPages)
        self.file = file
        statements = try file.access {
            Statements(examinations: try ExaminationWriter($0), reading: try DomainReader($0))
        }
    }

    deinit {
        // Who wants to know whether closing went well calls `close`; all commits are on the disk in any case.
        try? close()
    }

    /// Closes the database and lets go of its lock.
    package func close() throws(StoreError) {
        guard lock != nil else { return }
        // SQLite closes a connection once its statements are gone, and the lock must outlive the connection.
        statements = nil
        defer { lock = nil }
        try file.close()
    }

    /// Begins a run, or continues the unfinished one that was begun with the same list and options.
    ///
    /// With `fresh`, an unfinished run is given up for a new one.
    package func begin(_ plan: RunPlan, fresh: Bool, now: Int64) throws(StoreError) -> RunStart {
        let path = file.path
        let (id, stored) = try file.transaction { db -> (Int, RunInfo?) in
            let runs = RunRecords(db)
            while let unfinished = try runs.unfinished() {
                if fresh {
                    try runs.set(.abandoned, finishedAt: nil, of: unfinished.id)
                    continue
                }
                let differences = plan.differences(from: unfinished.plan)
                guard differences.isEmpty else { throw StoreError.differs(path: path, run: unfinished.id, differences) }
                try runs.resume(unfinished, plan)
                return (unfinished.id, unfinished)
            }
            return (try runs.add(plan, now: now), nil)
        }
        try take(run: id)
        batch = nil
        let takenBack = try takeBackLeftovers()
        return RunStart(
            run: id, isResumed: stored != nil, startedAt: stored?.startedAt ?? now, done: done,
            pending: try pendingCount(), takenBack: takenBack)
    }

    /// The run that a scan would continue; nil where there is none.
    package func unfinished() throws(StoreError) -> RunInfo? {
        try file.access { try RunRecords($0).unfinished() }
    }

    /// Makes a run that is there the one to which domains are appended, whatever its state.
    package func reopen(run id: Int) throws(StoreError) -> RunInfo {
        let path = file.path
        let info = try file.access { db in
            guard let info = try RunRecords(db).run(id) else { throw StoreError.unknownRun(path: path, run: id) }
            return info
        }
        try take(run: id)
        batch = nil
        return info
    }

    /// Commits examined domains; a position that is there already is replaced.
    package func append(_ batch: [ExaminedDomain]) throws(StoreError) {
        try commit(batch, [], nil)
    }

    /// Commits examined domains, rows that became none, and how far the list was read, all in one transaction.
    ///
    /// What stands at a position already is replaced, so that a list may be read again from its beginning.
    package func keep(
        _ examined: [ExaminedDomain], _ rejected: [RejectedRow], _ counts: ListCounts
    ) throws(StoreError) {
        try commit(examined, rejected, counts)
    }

    private func commit(
        _ examined: [ExaminedDomain], _ rejected: [RejectedRow], _ counts: ListCounts?
    ) throws(StoreError) {
        let run = begun()
        let examinations = opened().examinations
        guard !examined.isEmpty || !rejected.isEmpty || counts != nil else { return }
        // Rows in their order fill the pages one after the other.
        let ordered = examined.sorted { $0.position < $1.position }
        var added = done
        let next = ordered.isEmpty ? batch : batch.map { $0 + 1 }
        do {
            try file.transaction { db in
                for domain in ordered {
                    let isNew = added.insert(domain.position)
                    let id = RowID.of(run: run, position: domain.position)
                    try examinations.write(domain, id: id, replaces: !isNew)
                }
                if let next, !ordered.isEmpty {
                    try UnconfirmedRecords(db, run: run).add(ordered.map(\.position), batch: next)
                }
                try RejectionWriter.write(rejected, run: run, in: db)
                if let counts { try RunRecords(db).set(counts, of: run) }
            }
        } catch {
            examinations.forget()
            throw error
        }
        done = added
        batch = next
    }

    /// The next domains of which a later pass may learn more, in the order of their positions.
    package func awaitingAnotherLook(after position: Int, limit: Int) throws(StoreError) -> [Pending] {
        let run = begun()
        let reading = opened().reading
        return try file.access { _ in try reading.pending(of: run, after: position, limit: limit) }
    }

    /// How many domains deserve another look.
    package func pendingCount() throws(StoreError) -> Int {
        let run = begun()
        return try file.access { db in
            let query = try Query(
                db, "SELECT count(*) FROM examinations WHERE pending = 1 AND id BETWEEN ? AND ?")
            query.put(RowID.of(run: run, position: 0))
            return try query.put(RowID.of(run: run, position: RowID.positions.upperBound)).first { $0.number() } ?? 0
        }
    }

    /// Ends the run, or says that it was interrupted.
    package func finish(_ counts: ListCounts, state: RunState, now: Int64) throws(StoreError) {
        let run = begun()
        try file.transaction { db in
            let runs = RunRecords(db)
            try runs.set(counts, of: run)
            try runs.set(state, finishedAt: state == .finished ? now : nil, of: run)
        }
    }

    func begun() -> Int {
        guard let run else { preconditionFailure("a run must be begun before it is written") }
        return run
    }

    func opened() -> Statements {
        guard let statements else { preconditionFailure("a closed database cannot be used") }
        return statements
    }

    private func take(run id: Int) throws(StoreError) {
        done = try file.access { db in
            var done = PositionSet()
            let query = try Query(db, "SELECT id FROM examinations WHERE id BETWEEN ? AND ?")
            query.put(RowID.of(run: id, position: 0)).put(RowID.of(run: id, position: RowID.positions.upperBound))
            while try query.step() { done.insert(RowID.position(query.number())) }
            return done
        }
        run = id
    }

    private static func requireDirectory(of path: String) throws(StoreError) {
        let directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard SystemError.isDirectory(directory) else {
            throw .directoryMissing(path: path, directory: directory)
        }
    }
}
