import ArgumentParser
import DNS

/// How DNS is asked.
struct ResolverOptions: ParsableArguments {
    @Option(
        name: .customLong("resolver"), parsing: .singleValue,
        help: "A resolver, ADDRESS[:PORT], IPv6 in brackets; may be repeated. Default: those of /etc/resolv.conf.")
    var resolvers: [String] = []

    @Option(help: "DNS queries a second in all, or unlimited.")
    var dnsRate = Rate(500)

    @Option(help: "Seconds that one DNS query waits for its answer.")
    var dnsTimeout = Seconds(3)

    @Option(help: "How often a question is asked in one pass before it counts as unanswered.")
    var dnsAttempts = 3

    func validate() throws {
        guard dnsTimeout.value > 0 else { throw ValidationError("--dns-timeout must be above 0") }
        guard (1...20).contains(dnsAttempts) else {
            throw ValidationError("--dns-attempts must be from 1 to 20, not \(dnsAttempts)")
        }
        for resolver in resolvers {
            do {
                _ = try ServerAddress(resolver)
            } catch {
                throw ValidationError(error.description)
            }
        }
    }

    /// The resolvers named, or those of the system.
    func servers() throws(Failure) -> [ServerAddress] {
        do {
            return try resolvers.isEmpty ? SystemResolvers.read() : resolvers.map { try ServerAddress($0) }
        } catch {
            throw Failure(.io, "\(error)")
        }
    }
}
