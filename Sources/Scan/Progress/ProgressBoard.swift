import Survey
import Synchronization

/// The counts of a scan under way, written by its parts and read by whoever shows them.
package final class ProgressBoard: Sendable {
    private let counts = Mutex(ScanCounts())

    /// A board with nothing counted.
    package init() {}

    /// The counts now.
    package var snapshot: ScanCounts { counts.withLock(\.self) }

    /// Changes the counts.
    package func update(_ change: (inout ScanCounts) -> Void) {
        counts.withLock { counts in change(&counts) }
    }

    /// Counts a row that is not surveyed.
    func count(_ kind: RejectedRow.Kind) {
        counts.withLock { counts in
            counts.rows += 1
            switch kind {
            case .invalid: counts.invalid += 1
            case .duplicate: counts.duplicates += 1
            case .excluded: counts.excluded += 1
            }
        }
    }

    /// Counts an examined domain that was written; in a later pass, its new outcome takes the place of the earlier one.
    func count(_ outcome: Outcome, insteadOf earlier: Outcome?) {
        counts.withLock { counts in
            if let earlier {
                counts.examinedAgain += 1
                if let count = counts.outcomes[earlier], count > 0 { counts.outcomes[earlier] = count - 1 }
            } else {
                counts.examined += 1
            }
            counts.outcomes[outcome, default: 0] += 1
        }
    }
}
