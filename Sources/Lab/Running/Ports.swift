import Glibc

/// Ports that nobody uses on any loopback address.
enum Ports {
    /// The wanted port, or a free one below the range of ephemeral ports, for TCP and UDP alike.
    ///
    /// Another process may take it before we do; then the server that wanted it fails loudly.
    static func port(_ wanted: UInt16?, besides taken: [UInt16] = []) throws(LabError) -> UInt16 {
        if let wanted { return wanted }
        for _ in 0..<200 {
            let port = UInt16.random(in: 20_000..<30_000)
            if !taken.contains(port), isFree(port, SOCK_STREAM), isFree(port, SOCK_DGRAM) { return port }
        }
        throw .socket(what: "a free port", errno: EADDRINUSE)
    }

    private static func isFree(_ port: UInt16, _ kind: __socket_type) -> Bool {
        let socket = socket(AF_INET, Int32(kind.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { return false }
        defer { close(socket) }
        return unsafe SocketAddress(host: 0, port: port).withPointer { unsafe bind(socket, $0, $1) } == 0
    }
}
