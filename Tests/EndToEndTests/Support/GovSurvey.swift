import Foundation
import Lab
import Testing

/// Surveys of the .gov lab that are interrupted and continued, and the one that is not.
struct GovSurvey {
    let lab: Lab
    let scratch: Scratch

    init() throws {
        lab = try Labs.gov.get()
        scratch = try Scratch()
    }

    /// What keeps a survey slow enough to be interrupted in its midst: it asks 15,000 questions and more.
    static let slow = ["--dns-rate", "5000"]

    var database: Database { Database(path: scratch.database, scratch: scratch) }

    /// The command, the same each time; a rate may differ, for it changes no meaning.
    func arguments(_ pace: [String]) -> [String] {
        ["scan", Program.dataset("dotgov.csv"), "--limit", "\(Labs.govCount)", "--db", scratch.database]
            + lab.quickOptions + pace
    }

    /// The number of domains that are committed; none before there is a database.
    func committed() async -> Int { await database.number("SELECT count(*) FROM outcomes") ?? 0 }

    /// The export, sorted, without the times.
    func canonicalExport() async throws -> String {
        let ending = try await Program.run(
            ["export", "--db", scratch.database, "--format", "jsonl"], in: scratch)
        #expect(ending.status == 0, "\(ending.errors)")
        let lines = ending.output.replacing(#/"observed_at":"[^"]*",/#, with: "").split(separator: "\n")
        return lines.sorted().joined(separator: "\n")
    }

    /// How the list was used.
    func counts() async throws -> [[String]] {
        try await database.rows("SELECT state, rows, domains, duplicates, invalid, excluded FROM runs")
    }

    /// The domains that are committed and that no later pass looks at again.
    func settled() async throws -> Set<String> {
        guard await committed() > 0 else { return [] }
        let rows = try await database.rows(
            "SELECT domain FROM outcomes WHERE outcome IN ('enforce', 'testing', 'none')")
        return Set(rows.map { $0[0] })
    }

    /// The survey that nobody interrupted, made once.
    static let uninterrupted = Task {
        let survey = try GovSurvey()
        let ending = try await Program.run(survey.arguments([]), in: survey.scratch)
        #expect(ending.status == 0, "\(ending.errors)")
        return (export: try await survey.canonicalExport(), counts: try await survey.counts())
    }
}
