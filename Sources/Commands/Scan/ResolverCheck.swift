import DNS

/// Asks each resolver once before anything is written: a survey through a dead resolver would find nothing anywhere.
struct ResolverCheck {
    /// A warning for each resolver that does not answer, or answers with a failure.
    var warnings: [String] { silent + failing.map { "\($0) answers its first question with a failure" } }
    /// Whether each resolver that answers at all fails on what every resolver knows: there is none to ask in its place.
    var areAllFailing: Bool { slowest == nil }
    /// How long the slowest of those in order took to answer; nil where none is in order.
    private(set) var slowest: Duration?
    private var silent: [String] = []
    private var failing: [ServerAddress] = []

    /// Asks.
    ///
    /// - Parameters:
    ///   - servers: The resolvers.
    ///   - options: How long to wait.
    /// - Throws: A failure where no resolver answers.
    init(_ servers: [ServerAddress], _ options: ResolverOptions) async throws(Failure) {
        for server in servers {
            var configuration = ResolverConfiguration(servers: [server])
            // Six short waits instead of two long ones: at 30 % loss two would give up one healthy resolver in eleven.
            configuration.timeout = options.dnsTimeout.duration / 3
            configuration.attempts = 6
            configuration.retriesWithCheckingDisabled = false
            let resolver: WireResolver
            do {
                resolver = try WireResolver(configuration)
            } catch {
                throw Failure(.io, "\(error)")
            }
            let lookup = await resolver.lookUp(configuration.probe)
            resolver.shutdown()
            switch lookup.outcome {
            case .failed(.timeout): silent.append("\(server) does not answer")
            case .failed(.unreachable): silent.append("\(server) cannot be reached")
            case .failed: failing.append(server)
            // With more than one attempt the time tells of what was lost, not of how far away the resolver is.
            default: slowest = max(slowest ?? .zero, lookup.attempts == 1 ? lookup.duration : .zero)
            }
        }
        if silent.count == servers.count {
            throw Failure(.io, "no resolver answers: \(silent.joined(separator: ", ")); name one with --resolver")
        }
    }
}
