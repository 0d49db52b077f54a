import Scan
import Survey
import Synchronization
import Tabular

/// The file of `--status-file`: the progress as one JSON object, replaced as a whole so that no reader sees half of it.
///
/// It is there from the first moment, so that nobody takes the end of an earlier scan for that of this one.
final class StatusFile: Sendable {
    /// Where a scan is.
    enum State: String {
        /// Also while it reads its lists and tries its resolvers; then nothing is expected yet.
        case running
        case finished
        /// It was told to end, and can be continued.
        case interrupted
        case failed
    }

    private let path: String
    private let start = ContinuousClock.now
    private let hasEnded = Atomic(false)
    private let hasComplained = Atomic(false)

    /// Begins a file.
    init(path: String) {
        self.path = path
        tell(.running, ScanCounts(), expected: 0)
    }

    /// Replaces the file; that it cannot be written is no reason to lose a scan, and is said once.
    func tell(_ state: State, _ counts: ScanCounts, expected: Int) {
        if state != .running { hasEnded.store(true, ordering: .relaxed) }
        do {
            try write(state, counts, expected: expected)
        } catch {
            if !hasComplained.exchange(true, ordering: .relaxed) { Console.error("\(error)") }
        }
    }

    /// Notes that the scan has failed, unless it has told its end already.
    func tellFailure() {
        if !hasEnded.load(ordering: .relaxed) { tell(.failed, ScanCounts(), expected: 0) }
    }

    private func write(_ state: State, _ counts: ScanCounts, expected: Int) throws(OutputError) {
        var json = JSONWriter()
        json.object { json in
            json.member("state", state.rawValue)
            json.member("pass", counts.pass)
            json.member("expected", expected)
            json.member("rows", counts.rows)
            json.member("domains", counts.domains)
            json.member("examined", counts.examined)
            json.member("resumed", counts.resumed)
            json.member("examined_again", counts.examinedAgain)
            json.member("elapsed_seconds", Int((.now - start) / .seconds(1)))
            for outcome in Outcome.allCases { json.member(outcome.rawValue, counts.outcomes[outcome] ?? 0) }
        }
        json.endLine()
        var file = try OutputFile(path: path)
        try file.write(json.bytes)
        try file.commit()
    }
}
