import Scan
import Store
import Survey
import Synchronization

/// Writes the results of a scan to its database.
final class StoreSink: SurveySink {
    private let writer: Mutex<SurveyWriter>
    private let progress: ProgressBoard

    /// Takes over the writer of a run that has begun.
    init(_ writer: sending SurveyWriter, progress: ProgressBoard) {
        self.writer = Mutex(writer)
        self.progress = progress
    }

    func keep(_ examined: [ExaminedDomain], _ rejected: [RejectedRow]) throws {
        let counts = ListCounts(progress.snapshot)
        try writer.withLock { try $0.keep(examined, rejected, counts) }
    }

    func awaitingAnotherLook(after position: Int, limit: Int) throws -> [Candidate] {
        try writer.withLock { writer in
            try writer.awaitingAnotherLook(after: position, limit: limit).map { pending in
                Candidate(
                    position: pending.position, line: pending.line, domain: pending.domain, columns: pending.columns,
                    previous: pending.evidence)
            }
        }
    }

    /// Ends the run.
    func finish(_ state: RunState, now: Int64) throws {
        let counts = ListCounts(progress.snapshot)
        try writer.withLock { writer in
            try writer.finish(counts, state: state, now: now)
            try writer.close()
        }
    }
}

extension ListCounts {
    /// The counts of the list so far.
    init(_ counts: ScanCounts) {
        self.init(
            rows: counts.rows, domains: counts.domains, duplicates: counts.duplicates, invalid: counts.invalid,
            excluded: counts.excluded)
    }
}
