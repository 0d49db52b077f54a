import DNS

/// Ends a check whose resolvers have all gone out of order: a scan waits for them, a person at a terminal does not.
struct OutageLimit {
    let resolver: WireResolver

    /// How long they may be out of order.
    private static let longest = Duration.seconds(5)
    private static let pause = Duration.milliseconds(100)

    /// Watches until it is cancelled, or throws.
    func watch() async throws {
        var since: ContinuousClock.Instant?
        while !Task.isCancelled {
            since = resolver.statistics.pause == nil ? nil : since ?? .now
            if let since, .now - since > Self.longest {
                throw Failure(.io, "no resolver answers any more; name one with --resolver")
            }
            try? await Task.sleep(for: Self.pause)
        }
    }
}
