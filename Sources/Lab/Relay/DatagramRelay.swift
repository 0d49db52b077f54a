import Glibc
import Synchronization

/// The UDP side of the relay: one thread between the surveyor and the name server.
///
/// Questions pass through under an id of ours and the answers come back under theirs; faults are played on the way.
final class DatagramRelay {
    /// A question that the name server has not answered yet.
    private struct Pending {
        var client = SocketAddress(host: 0, port: 0)
        var id: UInt16 = 0
        var fault: Fault?
        var isOpen = false
    }

    private let clients: Socket
    private let server: Socket
    private let faults: FaultTable
    private let lossPercent: Int
    private let stopped: StopFlag
    private var random: SplitMix
    private var pending = Array(repeating: Pending(), count: 65_536)
    private var nextID: UInt16 = 0
    private var flakyCounts: [[UInt8]: Int] = [:]
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    init(clients: Socket, server: Socket, faults: FaultTable, lossPercent: Int, seed: UInt64, stopped: StopFlag) {
        self.clients = clients
        self.server = server
        self.faults = faults
        self.lossPercent = lossPercent
        self.stopped = stopped
        random = SplitMix(seed: seed)
        for socket in [clients, server] {
            socket.becomeNonBlocking()
            socket.enlargeBuffers()
        }
    }

    /// Relays until the flag is set.
    func run() {
        var descriptors = [clients, server].map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        while !stopped.isSet {
            guard unsafe poll(&descriptors, 2, 100) > 0 else { continue }
            if descriptors[0].revents != 0 { relayQuestions() }
            if descriptors[1].revents != 0 { relayAnswers() }
        }
    }

    /// Takes a batch of questions, then looks at the answers again.
    private func relayQuestions() {
        for _ in 0..<64 {
            var raw = sockaddr_in()
            var size = socklen_t(MemoryLayout<sockaddr_in>.size)
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe withUnsafeMutablePointer(to: &raw) { pointer in
                    unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                        unsafe recvfrom(clients.descriptor, bytes.baseAddress, bytes.count, 0, address, &size)
                    }
                }
            }
            guard count >= 0 else { return }
            if lossPercent > 0, random.below(100) < lossPercent { continue }
            receive(count, from: SocketAddress(raw))
        }
    }

    private func receive(_ count: Int, from client: SocketAddress) {
        guard let question = Question(buffer[..<count]) else { return }
        let fault = faults.fault(for: question)
        if let fault, play(fault, question, count, client) { return }
        let slot = Int(nextID)
        pending[slot] = Pending(
            client: client, id: UInt16(buffer[0]) << 8 | UInt16(buffer[1]), fault: fault, isOpen: true)
        buffer[0] = UInt8(slot >> 8)
        buffer[1] = UInt8(slot & 0xff)
        nextID &+= 1
        unsafe buffer.withUnsafeBytes { bytes in _ = unsafe Glibc.send(server.descriptor, bytes.baseAddress, count, 0) }
    }

    /// Plays a fault that takes the place of the answer; false if the name server is to be asked.
    private func play(_ fault: Fault, _ question: Question, _ count: Int, _ client: SocketAddress) -> Bool {
        let query = Array(buffer[..<count])
        switch fault {
        case .drop:
            break
        case .refuse(let code):
            send(Reply.code(code, to: query, question), to: client)
        case .bogus:
            let isCheckingDisabled = query[3] & 0x10 != 0
            guard !isCheckingDisabled else { return false }
            send(Reply.bogus(to: query, question), to: client)
        case .lame:
            send(Reply.referral(to: query, question), to: client)
        case .truncated, .truncatedAlways, .truncatedThenClosed:
            send(Reply.truncated(to: query, question), to: client)
        case .formatErrorOnEDNS:
            guard query[11] > 0 else { return false }
            send(Reply.code(1, to: query, question), to: client)
        case .flaky(let times):
            let seen = flakyCounts[question.name, default: 0]
            guard seen < times else { return false }
            flakyCounts[question.name] = seen + 1
            send(Reply.code(2, to: query, question), to: client)
        case .forged, .garbage, .caseLost:
            return false
        }
        return true
    }

    private func relayAnswers() {
        for _ in 0..<64 {
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe recv(server.descriptor, bytes.baseAddress, bytes.count, 0)
            }
            guard count >= 12 else { return }
            let slot = Int(buffer[0]) << 8 | Int(buffer[1])
            let asked = pending[slot]
            guard asked.isOpen else { continue }
            pending[slot].isOpen = false
            buffer[0] = UInt8(asked.id >> 8)
            buffer[1] = UInt8(asked.id & 0xff)
            Reply.resolved(&buffer, count: count)
            guard let fault = asked.fault else {
                send(buffer[..<count], to: asked.client)
                continue
            }
            pass(Array(buffer[..<count]), to: asked.client, with: fault)
        }
    }

    private func pass(_ answer: [UInt8], to client: SocketAddress, with fault: Fault) {
        guard let question = Question(answer[...]) else { return }
        switch fault {
        case .forged:
            for forgery in Reply.forgeries(of: answer, question) { send(forgery, to: client) }
            send(answer, to: client)
        case .garbage:
            for bytes in Reply.garbage(for: answer) { send(bytes, to: client) }
            send(answer, to: client)
        case .caseLost:
            send(Reply.lowered(answer, question), to: client)
        default:
            send(answer, to: client)
        }
    }

    private func send(_ bytes: [UInt8], to client: SocketAddress) {
        send(bytes[...], to: client)
    }

    private func send(_ bytes: ArraySlice<UInt8>, to client: SocketAddress) {
        unsafe bytes.withUnsafeBytes { bytes in
            unsafe client.withPointer { address, size in
                _ = unsafe sendto(clients.descriptor, bytes.baseAddress, bytes.count, 0, address, size)
            }
        }
    }
}
