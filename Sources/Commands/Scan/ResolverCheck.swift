import DNS

/// Asks each resolver once before anything is written: a survey through a dead resolver would find nothing anywhere.
struct ResolverCheck {
    /// A warning for each resolver that does not answer.
    private(set) var warnings: [String] = []
    /// How long the slowest took to answer.
    private(set) var slowest = Duration.zero

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
            case .failed(.timeout): warnings.append("\(server) does not answer")
            case .failed(.unreachable): warnings.append("\(server) cannot be reached")
            default: slowest = max(slowest, lookup.duration)
            }
        }
        if warnings.count == servers.count {
            throw Failure(.io, "no resolver answers: \(warnings.joined(separator: ", ")); name one with --resolver")
        }
    }
}
