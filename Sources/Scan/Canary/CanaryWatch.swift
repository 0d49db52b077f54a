import Synchronization

/// Asks the canaries of a scan again and again, and sends the scan back where they say that it was lied to.
package final class CanaryWatch: Sendable {
    private struct State {
        var settling = Settling.idle
        var hasGivenUp = false
        var isOver = false
        var failure: (any Error)?
    }

    /// How far it is with what the scan waits for after the last domain of a round over the list.
    private enum Settling {
        /// A round is under way.
        case idle
        /// It is over.
        case wanted
        /// Canaries are asked whether it counts.
        case underWay
        /// It counts.
        case done
        /// It was taken back, and another one is to begin.
        case again
    }

    private let asker: CanaryAsker
    private let interval: Duration
    private let log: any CanaryLog
    private let stop: StopSignal
    private let isPaused: @Sendable () -> Bool
    private let tell: @Sendable (CanaryEvent) -> Void
    private let thread = ThreadExecutor()
    private let state = Mutex(State())

    /// How often it looks whether there is something to do.
    private static let check = Duration.milliseconds(50)

    /// Joins what it takes to watch, after all canaries were answered rightly once; without canaries it does nothing.
    ///
    /// - Parameters:
    ///   - asker: Asks the canaries.
    ///   - interval: The time between two rounds.
    ///   - log: Where it is kept what they confirm.
    ///   - stop: How the scan is sent back, or ended.
    ///   - isPaused: Whether the resolvers are out of order, so that a round without answers says nothing.
    ///   - tell: Is told what people want to know.
    package init(
        _ asker: CanaryAsker, interval: Duration, log: any CanaryLog, stop: StopSignal,
        isPaused: @escaping @Sendable () -> Bool, tell: @escaping @Sendable (CanaryEvent) -> Void
    ) {
        self.asker = asker
        self.interval = interval
        self.log = log
        self.stop = stop
        self.isPaused = isPaused
        self.tell = tell
    }

    deinit { thread.stop() }

    /// Whether the scan was ended because no right answers came back.
    package var hasGivenUp: Bool { state.withLock(\.hasGivenUp) }

    /// Whether ``run()`` has come to its end.
    package var isOver: Bool { state.withLock(\.isOver) }

    /// What kept a round from being written down, which ended the scan.
    package var failure: (any Error)? { state.withLock(\.failure) }

    /// Watches until it is cancelled or the scan ends, of which a last round confirms as much as it can.
    package func run() async {
        defer { state.withLock { $0.isOver = true } }
        if asker.canaries.isEmpty { return }
        var course = CanaryCourse(interval: interval)
        var pausedAt = Duration.zero
        let start = ContinuousClock.now
        var isLast = false
        while !Task.isCancelled, !isLast {
            isLast = stop.isEnding
            do {
                if !isLast, !course.isDistrusted { try await letAnotherRoundBegin() }
                if takesSettling() { course.hasten(to: .now - start) }
                guard isLast || .now - start >= course.asksAt else {
                    try? await Task.sleep(for: Self.check)
                    continue
                }
                let mark = log.mark()
                let verdict = await asker.ask()
                let now = ContinuousClock.now - start
                let step = course.note(verdict, isPaused: isPaused(), at: now)
                if case .distrust = step { pausedAt = now }
                try await follow(step, mark, pausedFor: now - pausedAt)
            } catch {
                state.withLock { $0.failure = error }
                stop.stop()
                return
            }
        }
    }

    /// Waits after a round over the list until its results are confirmed, or taken back and the resolvers in order again.
    ///
    /// - Returns: Whether another round over the list is needed.
    package func needsAnotherRound() async -> Bool {
        if asker.canaries.isEmpty { return false }
        state.withLock { $0.settling = .wanted }
        while !stop.isEnding {
            switch state.withLock(\.settling) {
            case .done:
                return false
            case .again:
                state.withLock { $0.settling = .idle }
                return true
            case .idle, .wanted, .underWay:
                try? await Task.sleep(for: Self.check)
            }
        }
        return false
    }

    /// Sends the scan over the list again where a round was taken back and nothing of it is under way any more.
    ///
    /// Called while results are believed, by the task that finds the lies, so that none is found in between.
    private func letAnotherRoundBegin() async throws {
        guard stop.isRecalled, state.withLock(\.settling) == .wanted else { return }
        try await withTaskExecutorPreference(thread) { try log.trust() }
        stop.beginRound()
        state.withLock { $0.settling = .again }
    }

    private func follow(_ step: CanaryCourse.Step, _ mark: Int, pausedFor pause: Duration) async throws {
        switch step {
        case .wait:
            break
        case .confirm:
            try await withTaskExecutorPreference(thread) { try log.confirm(upTo: mark) }
            state.withLock { if $0.settling == .underWay { $0.settling = .done } }
        case .distrust(let finding):
            state.withLock { if $0.settling == .underWay { $0.settling = .wanted } }
            stop.recallRound()
            let count = try await withTaskExecutorPreference(thread) { try log.distrust(finding) }
            tell(.pause(finding, domains: count))
        case .trust:
            tell(.goOn(after: pause))
        case .giveUp:
            state.withLock { $0.hasGivenUp = true }
            stop.stop()
        }
    }

    private func takesSettling() -> Bool {
        state.withLock { state in
            guard state.settling == .wanted, !stop.isRecalled else { return false }
            state.settling = .underWay
            return true
        }
    }
}
