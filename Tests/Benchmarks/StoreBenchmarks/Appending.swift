import Samples
import Store
import Survey

/// A database to which one batch of domains is appended after the other, as a scan does.
final class Appending {
    private let scratch = Scratch()
    private let writer: SurveyWriter
    private let evidence: (Int) throws -> Evidence
    private var position = 1

    init(_ evidence: @escaping (Int) throws -> Evidence) throws {
        self.evidence = evidence
        writer = try SurveyWriter(path: scratch.database)
        let plan = RunPlan(
            listName: "list.csv", listSHA256: Digest([UInt8](repeating: 1, count: 32)), options: [], toolVersion: "1.0")
        _ = try writer.begin(plan, fresh: false, now: 1)
    }

    /// Makes the next batch.
    func next(_ count: Int) throws -> [ExaminedDomain] {
        defer { position += count }
        return try Samples.examined(from: position, count: count, evidence)
    }

    /// Commits a batch.
    func append(_ batch: [ExaminedDomain]) throws {
        try writer.append(batch)
    }
}
