import GRDB
import Glibc

/// An open database file: every access goes through here, and every error leaves in our words.
final class DatabaseFile {
    let path: String
    private let queue: DatabaseQueue

    /// Opens a file that is there, for reading.
    init(reading path: String) throws(StoreError) {
        guard try FileHeader.inspect(path) == .ours else { throw .missing(path: path) }
        var configuration = Self.configuration
        configuration.readonly = true
        self.path = path
        queue = try Self.open(path, configuration)
        try access { db in
            try Self.refuseForeign(db, path)
            guard try Self.schemaVersion(of: db) > 0 else { throw StoreError.missing(path: path) }
            try Self.refuseNewer(db, path)
        }
    }

    /// Opens a file for writing, or makes it; the caller holds the writer's lock.
    init(writing path: String, maximumPages: Int?) throws(StoreError) {
        var configuration = Self.configuration
        configuration.prepareDatabase { db in
            // Has an effect only before the first page is written.
            try db.execute(sql: "PRAGMA page_size = 8192")
        }
        _ = try FileHeader.inspect(path)
        self.path = path
        queue = try Self.open(path, configuration)
        try access { db in
            try Self.refuseForeign(db, path)
            try Self.refuseNewer(db, path)
            if let maximumPages { try db.execute(sql: "PRAGMA max_page_count = \(maximumPages)") }
            // The schema is made before WAL begins, so that the file itself says from its first commit whose it is.
            try Schema.bring(db)
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
    }

    /// Refuses a file in which SQLite finds pages that contradict themselves or each other.
    ///
    /// Reading alone passes over much of that: a page of nonsense can end a walk early, or hide a row.
    func refuseDamage() throws(StoreError) {
        let path = self.path
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_size <= Self.largestChecked else { return }
        try access { db in
            let found = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? ""
            guard found == "ok" else { throw StoreError.damaged(path: path, reason: found.lowercased()) }
        }
    }

    /// The largest file that is looked through before it is read: a second or two from memory, some more from a disk.
    private static let largestChecked = 1 << 30

    /// Whether an older program made the file and none has brought it to this version since.
    var isOlder: Bool {
        get throws(StoreError) { try access { try Self.schemaVersion(of: $0) < Schema.version } }
    }

    /// Runs statements on their own.
    func access<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        do { return try queue.writeWithoutTransaction(body) } catch { throw StoreError(error, path: path) }
    }

    /// Runs statements of which all take effect or none.
    func transaction<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        try access { db in
            try Query(db, "BEGIN IMMEDIATE").run()
            do {
                let result = try body(db)
                try Query(db, "COMMIT").run()
                return result
            } catch {
                // SQLite may have rolled back by itself, as it does on a full disk.
                if db.isInsideTransaction { try? Query(db, "ROLLBACK").run() }
                throw error
            }
        }
    }

    /// Runs statements that see one state of the database; an error of the caller's own passes through.
    func snapshot<T>(_ body: (Database) throws -> T) throws -> T {
        do { return try queue.read(body) } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch let error as SQLiteFailure {
            throw StoreError(error, path: path)
        } catch let error as Unreadable {
            throw StoreError(error, path: path)
        }
    }

    /// Closes the file; statements must have been let go of.
    func close() throws(StoreError) {
        do { try queue.close() } catch { throw StoreError(error, path: path) }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        // A person's sqlite3 session may hold the file for a moment; our own writers exclude each other by lock.
        configuration.busyMode = .timeout(5)
        configuration.label = "store"
        // SQLite would look for the parents of each row in three tables. `ExaminationWriter` writes them before their children
        // and deletes them after; `PRAGMA foreign_key_check` proves it.
        configuration.foreignKeysEnabled = false
        return configuration
    }

    private static func open(_ path: String, _ configuration: Configuration) throws(StoreError) -> DatabaseQueue {
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Looks once more where the header in the file was not to be relied on: SQLite knows it as its journals have it.
    private static func refuseForeign(_ db: Database, _ path: String) throws {
        let application = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard application != Int64(FileHeader.applicationID) else { return }
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
        guard isEmpty else { throw StoreError.foreign(path: path) }
    }

    private static func refuseNewer(_ db: Database, _ path: String) throws {
        let found = try schemaVersion(of: db)
        guard found <= Schema.version else {
            throw StoreError.newerSchema(path: path, found: found, known: Schema.version)
        }
    }

    private static func schemaVersion(of db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }
}
