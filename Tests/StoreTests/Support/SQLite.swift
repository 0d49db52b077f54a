import Foundation

/// SQLite's own program, for what no program of ours does to a database.
enum SQLite {
    struct Failed: Error {
        let status: Int32
    }

    /// Runs commands or statements on a database.
    static func run(_ path: String, _ commands: String...) throws {
        _ = try output(path, commands)
    }

    /// The rows of a query, every value as a text, NULL as the empty one.
    static func rows(_ path: String, _ query: String) throws -> [[String]] {
        let lines = try output(path, [query]).split(separator: "\n", omittingEmptySubsequences: true)
        return lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
    }

    private static func output(_ path: String, _ commands: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = ["-bail", path] + commands
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
        return String(decoding: data, as: UTF8.self)
    }
}
