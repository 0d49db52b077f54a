import GRDB

/// The tables of the database and the way to them from any earlier version.
///
/// `user_version` is the version of the tables. A change of them is a new step at the end of `steps`; the steps before
/// it stay as they are, because databases made by them exist. Views and names are made anew whenever a writer opens
/// the file, so that a new code or a better view needs no step.
enum Schema {
    /// The version that this program writes.
    static var version: Int { steps.count }

    /// Brings a database to this version, in one transaction; an empty file becomes a database.
    static func bring(_ db: Database) throws {
        try db.inTransaction(.immediate) {
            let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            for step in steps.dropFirst(found) { try db.execute(sql: step) }
            if found < version {
                try db.execute(sql: "PRAGMA application_id = \(FileHeader.applicationID)")
                try db.execute(sql: "PRAGMA user_version = \(version)")
            }
            try Names.bring(db)
            try Views.bring(db)
            return .commit
        }
    }

    /// The SQL of each version, on top of the one before.
    private static var steps: [String] {
        [Tables.runs + Tables.shared + Tables.examinations + Tables.fetches, Tables.version2, Tables.version3]
    }
}
