import CLinux
import Glibc

/// The probes by which a server that is out of order is found to be in order again.
extension Engine {
    /// Opens the breakers of servers that have been silent for too long at an instant up to which all replies were read.
    mutating func noticeSilence(at instant: UInt64) {
        for server in servers.indices where servers[server].breaker.check(at: instant) { noteBreakers() }
    }

    /// Sends the probes that are due.
    mutating func probe() {
        for server in servers.indices where servers[server].breaker.isOpen { sendProbe(to: server) }
    }

    /// Receives the replies to probes of a server.
    mutating func receiveProbes(of server: Int, into buffer: inout [UInt8]) {
        while let prober = probers[server] {
            let room = min(buffer.count, Self.datagramRoom)
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe recv(prober.descriptor.number, $0.baseAddress, room, 0)
            }
            guard count >= 0 else {
                // A refusal by ICMP is reported once and says no more than silence.
                if errno == EINTR || errno == ECONNREFUSED { continue }
                return
            }
            guard let (probe, sentAt) = prober.reading(buffer.span.extracting(0..<count)),
                servers[server].breaker.note(probe, sentAt: sentAt, at: now)
            else { continue }
            probers[server] = nil
            noteBreakers()
        }
    }

    /// The server that a slot is to ask: its own, or another where that is out of order; nil where all are.
    mutating func usableServer(for slot: Int) -> Int? {
        let own = slots[slot].server
        guard brokenServers > 0, servers[own].breaker.isOpen else { return own }
        guard brokenServers < servers.count else { return nil }
        var server = own
        while servers[server].breaker.isOpen { server = server + 1 == servers.count ? 0 : server + 1 }
        slots[slot].server = server
        return server
    }

    /// Whether all servers are out of order, and nothing but probes is sent.
    var isPaused: Bool { brokenServers == servers.count }

    /// Whether what an attempt met is the server's own trouble, and no attempt of the lookup's.
    func isExcused(_ slot: Int, _ failure: Failure) -> Bool {
        guard brokenServers > 0, servers[slots[slot].server].breaker.isOpen else { return false }
        return switch failure {
        case .timeout, .unreachable, .servfail, .refused, .rcode: true
        default: false
        }
    }

    /// Counts the servers that are out of order, and tells why nothing is sent where all are.
    mutating func noteBreakers() {
        brokenServers = 0
        var cause: CircuitBreaker.Cause?
        for server in servers.indices {
            guard let known = servers[server].breaker.cause else { continue }
            brokenServers += 1
            cause = cause ?? known
        }
        statistics.brokenServers = brokenServers
        statistics.pause = isPaused ? cause : nil
    }

    private mutating func sendProbe(to server: Int) {
        guard bucket.take(at: now) else { return }
        guard servers[server].breaker.takeProbe(at: now) else {
            bucket.putBack()
            return
        }
        if probers[server] == nil {
            guard let prober = try? Prober(servers[server].address),
                clinux_epoll_add(epoll.number, prober.descriptor.number, Event.probes(server).tag, 0) == 0
            else { return }
            probers[server] = prober
        }
        probers[server]?.send(configuration.probe, id: random.next16(), at: now)
        statistics.queries += 1
        // What the breaker says may have changed: silence becomes failure, or lateness.
        noteBreakers()
    }
}
