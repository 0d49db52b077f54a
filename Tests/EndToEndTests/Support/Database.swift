import Foundation

/// A database as people open it: with `sqlite3`, by the documented views.
struct Database {
    let path: String
    let scratch: Scratch

    struct Failed: Error {
        let message: String
    }

    /// Runs a query; a row is a list of texts, an absent value an empty one.
    func rows(_ query: String) async throws -> [[String]] {
        let program = "/usr/bin/sqlite3"
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw Failed(message: "\(program) is missing; install the package sqlite3")
        }
        let ending = try await RunningProgram(
            program, ["-batch", "-ascii", path, ".timeout 5000", query], input: nil, in: scratch
        ).ended()
        guard ending.status == 0 else { throw Failed(message: ending.errors) }
        return ending.output.split(separator: "\u{1E}").map { line in
            line.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// Runs a query for one number; nil where the database cannot be asked yet.
    func number(_ query: String) async -> Int? {
        guard let rows = try? await rows(query) else { return nil }
        return rows.first?.first.flatMap { Int($0) }
    }
}
