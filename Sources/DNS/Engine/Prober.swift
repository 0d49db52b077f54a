import Glibc

/// The socket from which one server is probed, and the probes it has not answered.
final class Prober {
    /// Probes that are older than so many others are given up.
    private static let kept = 8

    private struct Probe {
        let packet: [UInt8]
        let questionEnd: Int
        let traits: Query.Traits
        let sentAt: UInt64
    }

    /// The socket.
    let descriptor: Descriptor
    private var probes: [Probe] = []

    /// Opens a socket to a server.
    init(_ server: ServerAddress) throws(DNSError) {
        descriptor = try DatagramSocket.open(to: server)
    }

    /// Sends a question; one that cannot leave is as good as lost.
    func send(_ question: Question, id: UInt16, at now: UInt64) {
        var packet = [UInt8](repeating: 0, count: Query.capacity)
        guard let end = Query.write(question, payloadSize: 0, to: &packet, at: 0) else { return }
        // Neither EDNS nor random case: whoever is weak at these is no worse than it was.
        let traits = Query.Traits(id: id, hasOPT: false, disablesChecking: false, randomisesCase: false)
        var random = RandomPool()
        let length = Query.prepare(&packet, at: 0, questionEnd: end, traits: traits, random: &random)
        _ = unsafe packet.withUnsafeBytes { unsafe Glibc.send(descriptor.number, $0.baseAddress, length, 0) }
        if probes.count == Self.kept { probes.removeFirst() }
        probes.append(Probe(packet: packet, questionEnd: end, traits: traits, sentAt: now))
    }

    /// What a message says in reply to a probe, and when that probe was sent; nil for one that is no reply.
    func reading(_ message: Span<UInt8>) -> (CircuitBreaker.Probe, sentAt: UInt64)? {
        for index in probes.indices {
            let probe = probes[index]
            let reading = Reading(
                message, to: probe.packet.span, questionEnd: probe.questionEnd, traits: probe.traits)
            switch reading {
            case .unrelated: continue
            case .negative, .positive, .truncated, .caseNotKept: return (.answered, probe.sentAt)
            case .failure, .ednsRefused: return (.failed, probe.sentAt)
            }
        }
        return nil
    }
}
