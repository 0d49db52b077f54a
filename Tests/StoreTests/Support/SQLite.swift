import Foundation

/// SQLite's own program, for what no program of ours does to a database.
enum SQLite {
    struct Failed: Error {
        let status: Int32
    }

    /// Runs statements on a database.
    static func run(_ path: String, _ sql: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = ["-bail", path, sql]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    }
}
