import Synchronization

/// Counts workers that leave, so that the last one can close what they fed.
final class Countdown: Sendable {
    private let left: Atomic<Int>

    init(_ count: Int) {
        left = Atomic(count)
    }

    /// Notes that one leaves; true for the last.
    func leave() -> Bool {
        left.subtract(1, ordering: .acquiringAndReleasing).newValue == 0
    }
}
