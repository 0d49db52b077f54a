import Foundation
import Lab
import Testing

/// One survey of a population that copies a study of the world, and its reports, made once for all tests that look at them.
actor StudySurvey {
    static let shared = StudySurvey()

    struct Result: Sendable {
        let lab: Lab
        let scratch: Scratch
        /// What the lab planted, as it wrote it down.
        let truth: StudyTruth
        let document: ReportCounts
        let table: ReportCounts
    }

    /// How many names there are: fewer for an instrumented build, which has a folder of its own (`scripts/test`).
    static let names = Program.folder.path.contains("/.build-") ? 5_000 : 20_000

    private var making: Task<Result, any Error>?

    /// The result of the survey.
    func result() async throws -> Result {
        let task = making ?? Task { try await Self.make() }
        making = task
        return try await task.value
    }

    private static func make() async throws -> Result {
        let lab = try Labs.study.get()
        let scratch = try Scratch()
        let truth = try Data(contentsOf: URL(filePath: lab.files.studyTruth))
        let scan = try await Program.run(
            ["scan", lab.files.list, "--db", scratch.database] + lab.quickOptions, in: scratch)
        #expect(scan.status == 0, "\(scan.errors)")
        return Result(
            lab: lab, scratch: scratch, truth: try JSONDecoder().decode(StudyTruth.self, from: truth),
            document: try ReportCounts(json: try await report("json", scratch)),
            table: try ReportCounts(csv: try await report("csv", scratch)))
    }

    private static func report(_ format: String, _ scratch: Scratch) async throws -> String {
        let ending = try await Program.run(
            ["report", "--db", scratch.database, "--format", format, "--group-by", "sector"], in: scratch)
        #expect(ending.status == 0, "\(ending.errors)")
        return ending.output
    }
}
