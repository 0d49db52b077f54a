import Scan

/// What runs beside a scan: who waits for signals, for resolvers, for canaries, and who tells how far it is.
struct ScanWatches {
    let interruption: Interruption
    let outages: OutageWatch
    let canaries: CanaryWatch
    let reporter: ProgressReporter

    /// How long the last round of canaries of a scan that is ended early may take.
    private static let grace = 20
    private static let check = Duration.milliseconds(50)

    /// Runs a scan beside all of them.
    func run(
        _ stop: StopSignal, release: @escaping @Sendable () -> Void, scan: @escaping @Sendable () async throws -> Void
    )
        async throws
    {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await scan()
                guard stop.isEnding else { return true }
                for _ in 0..<Self.grace where !canaries.isOver { try? await Task.sleep(for: Self.check) }
                release()
                return true
            }
            for watch in [interruption.listen, interruption.enforce, reporter.run, outages.run, canaries.run] {
                group.addTask {
                    await watch()
                    return false
                }
            }
            defer { group.cancelAll() }
            while let isDone = try await group.next(), !isDone {}
        }
        if let failure = canaries.failure { throw failure }
    }

    /// Why the scan did not come to its end; nil where it did.
    var failure: Failure? {
        if outages.hasGivenUp {
            return Failure(
                .io, "no resolver has been in order for an hour; what is done is kept, the same command continues")
        }
        if canaries.hasGivenUp {
            return Failure(
                .io, "the canaries have not been in order for an hour; what is done is kept, the same command continues"
            )
        }
        return interruption.code.map { Failure($0, "interrupted; the same command continues") }
    }
}
