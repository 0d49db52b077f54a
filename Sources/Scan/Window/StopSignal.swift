import Synchronization

/// Says that a scan is to end early, or that it is to begin a round anew.
package final class StopSignal: Sendable {
    private let state = Atomic(0)
    private let recall = Atomic(false)

    /// Makes a signal that was not given.
    package init() {}

    /// Takes no new domain; what is under way may end.
    package func stop() {
        raise(to: 1)
    }

    /// Gives up what is under way too: its results are not kept, for they may be those of a broken-off wait.
    package func abandon() {
        raise(to: 2)
    }

    /// Gives up the round under way with all its results; the scan goes on with another one.
    package func recallRound() {
        recall.store(true, ordering: .sequentiallyConsistent)
    }

    /// Lets another round begin, once nothing of the one that was given up is under way any more.
    package func beginRound() {
        recall.store(false, ordering: .sequentiallyConsistent)
    }

    /// Whether the round under way was given up.
    package var isRecalled: Bool { recall.load(ordering: .sequentiallyConsistent) }

    /// Whether the scan is to end.
    package var isEnding: Bool { state.load(ordering: .acquiring) > 0 }

    /// Whether no new domain is taken.
    package var isStopped: Bool { isEnding || isRecalled }

    /// Whether results are no longer kept.
    package var isAbandoned: Bool { state.load(ordering: .acquiring) > 1 || isRecalled }

    private func raise(to level: Int) {
        _ = state.max(level, ordering: .acquiringAndReleasing)
    }
}
