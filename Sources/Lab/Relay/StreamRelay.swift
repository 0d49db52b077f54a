import Glibc

/// The TCP side of the relay: each connection has a thread, and each question a connection to the name server.
struct StreamRelay: Sendable {
    let server: SocketAddress
    let faults: FaultTable

    /// Serves one connection until it ends.
    func serve(_ client: Socket) {
        while let query = Self.message(from: client) {
            guard let question = Question(query[...]), let reply = reply(to: query, question) else { return }
            guard client.write([UInt8(reply.count >> 8), UInt8(reply.count & 0xff)] + reply) else { return }
        }
    }

    /// The answer, or nil where the connection is to be closed.
    private func reply(to query: [UInt8], _ question: Question) -> [UInt8]? {
        switch faults.fault(for: question) {
        case .drop, .truncatedThenClosed: nil
        case .refuse(let code): Reply.code(code, to: query, question)
        case .bogus where query[3] & 0x10 == 0: Reply.bogus(to: query, question)
        case .lame: Reply.referral(to: query, question)
        case .truncatedAlways: Reply.truncated(to: query, question)
        case .formatErrorOnEDNS where query[11] > 0: Reply.code(1, to: query, question)
        default: relayed(query)
        }
    }

    private func relayed(_ query: [UInt8]) -> [UInt8]? {
        guard let connection = try? Socket.connected(SOCK_STREAM, to: server) else { return nil }
        connection.limit(seconds: 10)
        guard connection.write([UInt8(query.count >> 8), UInt8(query.count & 0xff)] + query),
            var answer = Self.message(from: connection)
        else { return nil }
        Reply.resolved(&answer, count: answer.count)
        return answer
    }

    private static func message(from socket: Socket) -> [UInt8]? {
        guard let length = socket.readExactly(2) else { return nil }
        return socket.readExactly(Int(length[0]) << 8 | Int(length[1]))
    }
}
