import Lab
import Testing

/// One survey of the whole catalogue lab, made once for all tests that look at its result.
actor CatalogueSurvey {
    static let shared = CatalogueSurvey()

    struct Result: Sendable {
        let lab: Lab
        let scratch: Scratch
        let status: Int32?
        let errors: String
        let rows: [String: ExportedRow]

        /// The database of the survey.
        var database: Database { Database(path: scratch.database, scratch: scratch) }
    }

    private var making: Task<Result, any Error>?

    /// The result of the survey.
    func result() async throws -> Result {
        let task = making ?? Task { try await Self.make() }
        making = task
        return try await task.value
    }

    private static func make() async throws -> Result {
        let lab = try Labs.catalogue.get()
        let scratch = try Scratch()
        let scan = try await Program.run(
            ["scan", lab.files.list, "--db", scratch.database] + lab.quickOptions, in: scratch)
        let export = try await Program.run(
            ["export", "--db", scratch.database, "--format", "jsonl"], in: scratch)
        let rows = try ExportedRow.rows(export.output)
        return Result(
            lab: lab, scratch: scratch, status: scan.status, errors: scan.errors,
            rows: Dictionary(rows.map { ($0.domain, $0) }) { first, _ in first })
    }
}
