import Survey

/// A whole scan: a first pass over the list, then passes over what could not be told.
///
/// It is one such round, and more of them where what a round found does not count.
package struct Scanner: Sendable {
    private let window: Window
    private let passes: Passes
    private let stop: StopSignal
    private let progress: ProgressBoard
    private let thread = ThreadExecutor()

    /// How many candidates of an earlier pass are in memory at once.
    private static let retriedAtOnce = 2000
    /// How often a wait looks whether the scan was stopped.
    private static let stopCheck = Duration.milliseconds(100)

    /// Joins what a scan needs.
    ///
    /// Workers run on `loop`, the executor of the DNS engine.
    package init(
        examiner: Examiner, limits: WindowLimits, passes: Passes, stop: StopSignal, progress: ProgressBoard,
        loop: any TaskExecutor
    ) {
        self.passes = passes
        self.stop = stop
        self.progress = progress
        window = Window(
            examiner: examiner, limits: limits, stop: stop, progress: progress, loop: loop, thread: thread)
    }

    /// Scans; returns when all passes are done or the scan was stopped.
    package func run(_ list: any CandidateSource, into sink: any SurveySink) async throws {
        defer { thread.stop() }
        try await round(list, into: sink)
    }

    /// Scans in rounds: over what a list still has, until there is nothing more to go over or the scan was stopped.
    ///
    /// All rounds share one politeness.
    package func run(
        into sink: any SurveySink, rounds next: () async throws -> (any CandidateSource)?
    ) async throws {
        defer { thread.stop() }
        while let list = try await next() {
            try await round(list, into: sink)
        }
    }

    private func round(_ list: any CandidateSource, into sink: any SurveySink) async throws {
        progress.update { $0.pass = 1 }
        try await window.run(list, into: sink)
        for pass in 2...passes.count where !stop.isStopped {
            progress.update { $0.pass = pass }
            try await again(pass, sink)
        }
    }

    private func again(_ pass: Int, _ sink: any SurveySink) async throws {
        var position = 0
        while !stop.isStopped {
            let from = position
            let candidates = try await withTaskExecutorPreference(thread) {
                try sink.awaitingAnotherLook(after: from, limit: Self.retriedAtOnce)
            }
            guard let last = candidates.last else { return }
            position = last.position
            let turns = candidates.compactMap { candidate -> (Candidate, Double)? in
                guard let previous = candidate.previous, previous.pass < pass else { return nil }
                return passes.turn(pass: pass, previous, now: window.examiner.now()).candidate(candidate)
            }
            guard let time = turns.map(\.1).max() else { continue }
            progress.update { $0.waiting = turns.count }
            await wait(until: time)
            progress.update { $0.waiting = 0 }
            try await window.run(RetrySource(turns.map(\.0)), into: sink)
        }
    }

    /// Waits for a time of the wall clock, but no longer than it is away now: that clock may be set back.
    private func wait(until time: Double) async {
        let end = ContinuousClock.now + .seconds(max(0, time - Double(window.examiner.now())))
        while !stop.isStopped, Double(window.examiner.now()) < time, ContinuousClock.now < end {
            try? await Task.sleep(for: Self.stopCheck)
        }
    }
}
