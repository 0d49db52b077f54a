import DNS
import HTTPS
import Scan
import Survey
import TLS

/// The engines of a scan or a check, made of its options.
struct Engines {
    let trust: TrustStore
    let resolver: WireResolver
    let fetcher: Fetcher
    /// How many sockets they may have open.
    let budget: DescriptorBudget

    /// Starts them for resolvers that were found to answer.
    ///
    /// - Parameters:
    ///   - resolving: How DNS is asked.
    ///   - lab: What a lab needs.
    ///   - contact: Who scans.
    ///   - limits: How policies are fetched, where the system has room for so many at once.
    ///   - servers: The resolvers.
    ///   - check: How they answered.
    /// - Throws: What keeps an engine from starting.
    init(
        _ resolving: ResolverOptions, _ lab: LabOptions, contact: String?, limits: (Int) -> FetchLimits,
        _ servers: [ServerAddress], _ check: ResolverCheck
    ) throws(Failure) {
        var configuration = ResolverConfiguration(servers: servers, rate: resolving.dnsRate.perSecond)
        configuration.timeout = resolving.dnsTimeout.duration
        configuration.attempts = resolving.dnsAttempts
        // A resolver that is far away is not out of order.
        configuration.probePatience = max(configuration.probePatience, (check.slowest ?? .zero) * 3)
        configuration.bearsFailures = check.areAllFailing
        let wanted = DescriptorBudget(
            fetches: limits(.max).concurrency, datagrams: configuration.maximumSockets,
            streams: configuration.maximumConnections)
        budget = try DescriptorLimit.budget(wanted, resolvers: servers.count)
        configuration.maximumSockets = budget.datagrams
        configuration.maximumConnections = budget.streams
        let filter = lab.filter
        let fitting = limits(budget.fetches)
        do {
            trust = try TrustStore(file: lab.caFile ?? TrustStore.systemFile)
            fetcher = try Fetcher(
                FetcherConfiguration(
                    userAgent: Contact.userAgent(contact), maximumInFlight: fitting.concurrency,
                    rate: fitting.rate, ratePerAddress: fitting.ratePerAddress,
                    permits: { bytes in IPAddress(bytes: bytes).map(filter.permits) ?? false }),
                trust: trust)
            resolver = try WireResolver(configuration)
        } catch let error as TLSError {
            throw Failure(.data, "\(error)")
        } catch {
            throw Failure(.io, "\(error)")
        }
    }

    /// Asks canaries as a scan asks its questions: at its rate, and nobody who is out of order.
    func asker(_ canaries: [Canary], _ servers: [ServerAddress]) -> CanaryAsker {
        CanaryAsker(canaries, servers: servers.count) { [resolver] questions, server in
            await resolver.lookUp(questions, startingAt: server)
        }
    }

    /// Ends the engines; whoever still waits for them is told so.
    func shutdown() {
        resolver.shutdown()
        fetcher.shutdown()
    }
}
