/// What a resolver has done so far.
package struct Statistics: Hashable, Sendable {
    /// Queries sent, over UDP and TCP.
    package var queries = 0
    /// Queries sent because an earlier one of the same lookup brought no answer.
    package var retries = 0
    /// Attempts that ended without an answer in time.
    package var timeouts = 0
    /// Queries sent over TCP.
    package var streams = 0
    /// Datagrams and messages that were no reply to a question in flight: forged, garbage, or too late.
    package var ignored = 0
    /// Lookups that have their outcome.
    package var lookups = 0
    /// How many lookups may be in flight at present; fewer than configured while queries are lost.
    package var inFlightLimit = 0

    /// How many servers are out of order and get nothing but probes.
    package var brokenServers = 0
    /// Why nothing is sent but probes: what is the matter with the first server, where all are out of order.
    package var pause: CircuitBreaker.Cause?

    /// Makes statistics of nothing.
    package init() {}
}
