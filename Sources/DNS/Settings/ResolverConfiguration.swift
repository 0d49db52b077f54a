/// Whom a resolver asks and how hard it tries.
package struct ResolverConfiguration: Hashable, Sendable {
    /// The servers, asked in turn.
    package var servers: [ServerAddress]
    /// How long one attempt waits for its answer, counted from when the query leaves.
    package var timeout: Duration = .seconds(3)
    /// How many attempts each name gets, every one at the next server; a name reached by a CNAME starts anew.
    package var attempts = 3
    /// Queries a second, whatever they are for; nil is no limit.
    package var rate: Double?
    /// How many lookups are in flight at once; the others wait, and their waiting is no timeout.
    package var maximumInFlight = 4096
    /// How many UDP sockets there are at once besides one a server: those that wait for late replies are kept up to this
    /// number, then ports are used for longer.
    package var maximumSockets = 200
    /// How many TCP connections there are at once.
    package var maximumConnections = 32
    /// Whether the case of each question is random (0x20), which a forger must then guess as well.
    package var randomisesCase = true
    /// The UDP payload size announced by EDNS (RFC 6891), small enough not to be fragmented; nil asks without EDNS.
    package var payloadSize: UInt16? = 1232
    /// Whether a persisting SERVFAIL is asked once more with checking disabled, to tell DNSSEC failures from others.
    package var retriesWithCheckingDisabled = true
    /// After how many queries a socket is replaced by one with a fresh port.
    package var queriesPerSocket = 128

    /// The question by which a server that seems out of order is tried: every resolver in order answers it at once.
    package var probe = Question(name: "invalid", type: .a)
    /// How long the answer to a probe may take.
    package var probePatience = Duration.seconds(1)
    /// Whether servers that answer the probe with a failure are taken as they are: then nothing tells them from others.
    package var bearsFailures = false

    /// Makes a configuration.
    package init(servers: [ServerAddress], rate: Double? = nil) {
        self.servers = servers
        self.rate = rate
    }
}
