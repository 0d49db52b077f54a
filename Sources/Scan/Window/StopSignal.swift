import Synchronization

/// Says that a scan is to end early.
package final class StopSignal: Sendable {
    private let state = Atomic(0)

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

    /// Whether no new domain is taken.
    package var isStopped: Bool { state.load(ordering: .acquiring) > 0 }

    /// Whether results are no longer kept.
    package var isAbandoned: Bool { state.load(ordering: .acquiring) > 1 }

    private func raise(to level: Int) {
        _ = state.max(level, ordering: .acquiringAndReleasing)
    }
}
