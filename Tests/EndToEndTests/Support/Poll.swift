/// Waits for things that happen in another process.
enum Poll {
    struct TimedOut: Error {
        let what: String
    }

    /// Returns once a condition holds; fails after five minutes.
    static func until(_ what: String, _ condition: () async throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(300)
        while try await !condition() {
            guard ContinuousClock.now < deadline else { throw TimedOut(what: what) }
            try await Task.sleep(for: .milliseconds(10))
        }
    }
}
