import DNS
import Foundation
import Glibc
import Synchronization
import Testing

/// A DNS server on a loopback port, over UDP and TCP, that does what a script says.
final class ScriptedServer: Sendable {
    /// What to do about a request.
    enum Action {
        /// Send a datagram, or over TCP a message behind its length.
        case send([UInt8])
        /// Send a datagram from another port.
        case sendFromElsewhere([UInt8])
        /// Send bytes over TCP one by one, as they are.
        case dribble([UInt8])
        /// Close the TCP connection.
        case close

        /// Sends a reply.
        static func reply(_ reply: Reply) -> Action { .send(reply.bytes) }
    }

    /// Where the server is.
    let address: ServerAddress
    private let datagrams: Int32
    private let elsewhere: Int32
    private let listener: Int32
    private let isStopping = Atomic(false)
    private let isOver = Atomic(false)
    private let log = Mutex<[Request]>([])
    private let script: @Sendable (Request) -> [Action]

    /// Starts a server.
    init(_ script: @escaping @Sendable (Request) -> [Action]) throws {
        self.script = script
        var bound: (datagrams: Int32, listener: Int32, port: UInt16)?
        // The port that is free for UDP may be taken for TCP.
        for _ in 0..<20 where bound == nil {
            let (one, port) = Self.bind(Int32(SOCK_DGRAM.rawValue), port: 0)
            let (other, _) = Self.bind(Int32(SOCK_STREAM.rawValue), port: port)
            if other >= 0 { bound = (one, other, port) } else { close(one) }
        }
        let (one, other, port) = try #require(bound)
        datagrams = one
        listener = other
        elsewhere = Self.bind(Int32(SOCK_DGRAM.rawValue), port: 0).descriptor
        listen(listener, 64)
        address = try ServerAddress("127.0.0.1:\(port)")
        // Asked for once, the kernel stamps what arrives from now on.
        _ = arrivalOfLastDatagram()
        Thread.detachNewThread { [self] in serve() }
    }

    /// The requests so far.
    var requests: [Request] { log.withLock { $0 } }

    /// Ends the server and returns every request that was sent to it before, also those it had no time to read.
    func allRequests() async throws -> [Request] {
        stop()
        try await Wait.until { hasEnded }
        return requests
    }

    /// Whether all its sockets are closed.
    var hasEnded: Bool { isOver.load(ordering: .acquiring) }

    /// Ends the server soon.
    func stop() {
        isStopping.store(true, ordering: .relaxed)
    }

    private func serve() {
        var streams: [Int32] = []
        while !isStopping.load(ordering: .relaxed) {
            let watched = [datagrams, listener] + streams
            var polls = watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            unsafe poll(&polls, nfds_t(polls.count), 20)
            if polls[0].revents != 0 { receive() }
            if polls[1].revents != 0 { streams.append(accept(listener, nil, nil)) }
            for ready in polls.dropFirst(2) where ready.revents != 0 {
                if !converse(ready.fd) {
                    streams.removeAll { $0 == ready.fd }
                    close(ready.fd)
                }
            }
        }
        receive()
        for descriptor in streams + [datagrams, listener, elsewhere] { close(descriptor) }
        isOver.store(true, ordering: .releasing)
    }

    private func receive() {
        var bytes = [UInt8](repeating: 0, count: 4096)
        var peer = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        while true {
            let count = unsafe withUnsafeMutablePointer(to: &peer) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    unsafe recvfrom(datagrams, &bytes, bytes.count, Int32(MSG_DONTWAIT), $0, &size)
                }
            }
            guard count > 0 else { return }
            for action in answer(Array(bytes[..<count]), isOverTCP: false, port: UInt16(bigEndian: peer.sin_port)) {
                switch action {
                case .send(let reply): Self.send(reply, from: datagrams, to: peer)
                case .sendFromElsewhere(let reply): Self.send(reply, from: elsewhere, to: peer)
                case .dribble, .close: break
                }
            }
        }
    }

    private func converse(_ stream: Int32) -> Bool {
        guard let length = Self.read(2, from: stream),
            let bytes = Self.read(Int(length[0]) << 8 | Int(length[1]), from: stream)
        else { return false }
        for action in answer(bytes, isOverTCP: true, port: 0) {
            switch action {
            case .send(let reply):
                let framed = Reply.number16(reply.count) + reply
                unsafe Glibc.send(stream, framed, framed.count, Int32(MSG_NOSIGNAL))
            case .dribble(let bytes):
                for byte in bytes { unsafe Glibc.send(stream, [byte], 1, Int32(MSG_NOSIGNAL)) }
            case .sendFromElsewhere: break
            case .close: return false
            }
        }
        return true
    }

    private func answer(_ bytes: [UInt8], isOverTCP: Bool, port: UInt16) -> [Action] {
        let request = log.withLock { log in
            let time = isOverTCP ? 0 : arrivalOfLastDatagram()
            let request = Request(bytes: bytes, number: log.count, isOverTCP: isOverTCP, port: port, time: time)
            log.append(request)
            return request
        }
        return script(request)
    }

    /// When the kernel took in the datagram last received, which does not depend on when this thread got to run.
    private func arrivalOfLastDatagram() -> UInt64 {
        var time = timespec()
        // SIOCGSTAMPNS, an expression that Swift does not import.
        _ = unsafe ioctl(datagrams, 0x8907, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    private static func read(_ count: Int, from stream: Int32) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return unsafe recv(stream, &bytes, count, Int32(MSG_WAITALL)) == count ? bytes : nil
    }

    private static func send(_ bytes: [UInt8], from descriptor: Int32, to peer: sockaddr_in) {
        var peer = peer
        _ = unsafe withUnsafePointer(to: &peer) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe sendto(descriptor, bytes, bytes.count, 0, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    private static func bind(_ type: Int32, port: UInt16) -> (descriptor: Int32, port: UInt16) {
        let descriptor = socket(AF_INET, type | Int32(SOCK_CLOEXEC.rawValue), 0)
        var size: Int32 = 4 << 20
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVBUFFORCE, &size, 4)
        if type == Int32(SOCK_STREAM.rawValue) {
            var one: Int32 = 1
            unsafe setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe Glibc.bind(descriptor, $0, length) == 0 ? getsockname(descriptor, $0, &length) : -1
            }
        }
        guard result == 0 else {
            close(descriptor)
            return (-1, 0)
        }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }
}
