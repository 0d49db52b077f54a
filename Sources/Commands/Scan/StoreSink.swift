import DNS
import Scan
import Store
import Survey
import Synchronization

/// Writes the results of a scan to its database.
final class StoreSink: SurveySink {
    private let state: Mutex<State>
    private let progress: ProgressBoard
    private let servers: [ServerAddress]
    private let now: @Sendable () -> Int64

    private struct State {
        let writer: SurveyWriter
        /// The results that were taken back since a canary failed; nil while results are believed.
        var takenBack: [Survey.Outcome: Int]?
    }

    /// Takes over the writer of a run that has begun.
    init(
        _ writer: sending SurveyWriter, progress: ProgressBoard, servers: [ServerAddress],
        now: @escaping @Sendable () -> Int64
    ) {
        state = Mutex(State(writer: writer))
        self.progress = progress
        self.servers = servers
        self.now = now
    }

    func keep(_ examined: [ExaminedDomain], _ rejected: [RejectedRow]) throws -> Bool {
        let counts = ListCounts(progress.snapshot)
        return try state.withLock { state in
            guard state.takenBack == nil else { return false }
            try state.writer.keep(examined, rejected, counts)
            return true
        }
    }

    /// The positions that are examined.
    var done: PositionSet { state.withLock(\.writer.done) }

    func awaitingAnotherLook(after position: Int, limit: Int) throws -> [Candidate] {
        try state.withLock { state in
            try state.writer.awaitingAnotherLook(after: position, limit: limit).map { pending in
                Candidate(
                    position: pending.position, line: pending.line, domain: pending.domain, columns: pending.columns,
                    previous: pending.evidence)
            }
        }
    }

    /// Ends the run.
    func finish(_ state: RunState) throws {
        let counts = ListCounts(progress.snapshot)
        try self.state.withLock { kept in
            try kept.writer.finish(counts, state: state, now: now())
            try kept.writer.close()
        }
    }
}

extension StoreSink: CanaryLog {
    func mark() -> Int { state.withLock(\.writer.mark) }

    func confirm(upTo mark: Int) throws {
        try state.withLock { try $0.writer.confirm(upTo: mark, now: now()) }
    }

    func distrust(_ finding: CanaryFinding) throws -> Int {
        try state.withLock { state in
            // A canary that fails once more before the scan goes on takes nothing back.
            guard state.takenBack == nil else { return 0 }
            let window = CanaryWindow(
                canary: finding.canary.name, kind: finding.canary.kind.rawValue, answer: finding.answer,
                resolver: CanaryTeller.resolver(finding, servers))
            let takenBack = try state.writer.takeBack(window)
            state.takenBack = takenBack
            return takenBack.values.reduce(0, +)
        }
    }

    func trust() throws {
        let takenBack = try state.withLock { state in
            try state.writer.requireConfirmation(now: now())
            defer { state.takenBack = nil }
            return state.takenBack ?? [:]
        }
        progress.update { $0.beginRound(withoutThe: takenBack) }
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
