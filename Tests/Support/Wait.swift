/// Waits for what happens on other threads.
enum Wait {
    /// What was waited for has not come.
    struct TimedOut: Error {}

    /// Returns once a condition holds, and fails after five minutes; sleeps in between, so that other tests have the cores.
    static func until(_ condition: () -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(300)
        while !condition() {
            guard ContinuousClock.now < deadline else { throw TimedOut() }
            try await Task.sleep(for: .milliseconds(1))
        }
    }
}
