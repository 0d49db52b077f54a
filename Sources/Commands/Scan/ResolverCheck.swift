import DNS

/// Asks each resolver once before anything is written: a survey through a dead resolver would find nothing anywhere.
enum ResolverCheck {
    /// Returns a warning for each resolver that does not answer.
    ///
    /// - Parameters:
    ///   - servers: The resolvers.
    ///   - options: How long to wait.
    /// - Returns: The warnings.
    /// - Throws: A failure where no resolver answers.
    static func run(_ servers: [ServerAddress], _ options: ResolverOptions) async throws(Failure) -> [String] {
        var silent: [String] = []
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
            default: break
            }
        }
        if silent.count == servers.count {
            throw Failure(.io, "no resolver answers: \(silent.joined(separator: ", ")); name one with --resolver")
        }
        return silent
    }
}
