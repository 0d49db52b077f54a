/// Waits for what happens on other threads.
enum Wait {
    /// Returns once a condition holds; sleeps in between, so that other tests have the cores.
    static func until(_ condition: () -> Bool) async throws {
        while !condition() { try await Task.sleep(for: .milliseconds(1)) }
    }
}
