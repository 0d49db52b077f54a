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
}
