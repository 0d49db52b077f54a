import GRDB

/// The library behind this target.
package enum StoreLibrary {
    /// The version of SQLite that is in use.
    package static var version: String {
        (try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }) ?? "unknown"
    }
}
