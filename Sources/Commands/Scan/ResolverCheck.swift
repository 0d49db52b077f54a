import DNS

/// Asks each resolver once before anything is written: a survey through a dead resolver would find nothing anywhere.
struct ResolverCheck {
    /// A warning for each resolver that does not answer, or answers with a failure.
    var warnings: [String] { silent + failing.map { "\($0) answers its first question with a failure" } }
    /// Whether a resolver fails on what every resolver knows: it is asked nevertheless, and its failures are its own.
    var isFailing: Bool { !failing.isEmpty }
    /// How long the slowest took to answer.
    private(set) var slowest = Duration.zero
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
            let lookup = await resolver.lookUp(Question(name: "invalid", type: .a))
            resolver.shutdown()
            switch lookup.outcome {
            case .failed(.timeout): silent.append("\(server) does not answer")
            case .failed(.unreachable): silent.append("\(server) cannot be reached")
            case .failed: failing.append(server)
            // With more than one attempt the time tells of what was lost, not of how far away the resolver is.
            default: if lookup.attempts == 1 { slowest = max(slowest, lookup.duration) }
            }
        }
        if silent.count == servers.count {
            throw Failure(.io, "no resolver answers: \(silent.joined(separator: ", ")); name one with --resolver")
        }
    }
}
