import Glibc

/// Asks the servers until they answer.
struct Readiness {
    let files: LabFiles

    /// Seconds for a zone of a million names on a slow machine.
    private static let patience = 90

    func wait(resolver: UInt16, https: UInt16) throws(LabError) {
        try poll("the name server", log: "log/nsd.log") { Self.isAnswering(resolver) }
        try poll("nginx", log: "log/nginx.log") {
            let address = SocketAddress(LabAddress.ordinary[0], port: https)
            return (try? Socket.connected(SOCK_STREAM, to: address)) != nil
        }
    }

    private func poll(_ what: String, log: String, _ isReady: () -> Bool) throws(LabError) {
        let deadline = ContinuousClock.now + .seconds(Self.patience)
        while !isReady() {
            guard ContinuousClock.now < deadline else { throw .notReady(what: what, log: files.tail(of: log)) }
            usleep(20_000)
        }
    }

    /// Whether the relay passes on an answer with a record in it.
    private static func isAnswering(_ port: UInt16) -> Bool {
        let address = SocketAddress("127.0.0.1", port: port)
        guard let socket = try? Socket.connected(SOCK_DGRAM, to: address) else { return false }
        let query: [UInt8] = [0x4d, 0x54, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0] + Question.wire(RootZone.readyName) + [0, 16, 0, 1]
        guard socket.write(query) else { return false }
        var descriptor = pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0)
        guard unsafe Glibc.poll(&descriptor, 1, 200) > 0 else { return false }
        let answer = socket.read(upTo: 512)
        return answer.count > 12 && answer[3] & 0x0f == 0 && answer[7] == 1
    }
}
