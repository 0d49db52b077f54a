import Scan
import Survey

/// One line that tells how far a scan is.
struct ProgressText {
    let counts: ScanCounts
    /// At most so many domains are to be scanned.
    let expected: Int
    /// Seconds since the scan began.
    let elapsed: Double

    /// The line: done, rate, outcomes so far, time left.
    var line: String {
        ([counts.pass == 1 ? firstPass : laterPass] + outcomes).joined(separator: " · ")
    }

    private var done: Int { counts.examined + counts.resumed }

    private var rate: Double { elapsed > 0 ? Double(counts.examined) / elapsed : 0 }

    private var firstPass: String {
        // Rows that are no domain, or stood there before, will not be scanned.
        let total = max(done, expected - counts.invalid - counts.duplicates - counts.excluded)
        let share = total > 0 ? done * 100 / total : 100
        let left = rate > 0 ? NumberForm.clock(Double(total - done) / rate) + " left" : "time left unknown"
        return "\(NumberForm.grouped(done)) of \(NumberForm.grouped(total)) (\(share) %), "
            + "\(NumberForm.grouped(Int(rate.rounded())))/s, \(left)"
    }

    private var laterPass: String {
        let waiting = counts.waiting > 0 ? ", \(NumberForm.grouped(counts.waiting)) wait for their time" : ""
        return "\(NumberForm.grouped(done)) done, pass \(counts.pass): "
            + "\(NumberForm.grouped(counts.examinedAgain)) looked at again\(waiting)"
    }

    private var outcomes: [String] {
        Outcome.allCases.compactMap { outcome in
            guard let count = counts.outcomes[outcome], count > 0 else { return nil }
            return "\(outcome.rawValue) \(NumberForm.grouped(count))"
        }
    }
}
