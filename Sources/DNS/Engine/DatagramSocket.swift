import CLinux
import Glibc

/// What is to be known of a connected UDP socket: the kernel passes on only what comes from the server's address and port
/// (RFC 5452, 9.1).
struct DatagramSocket {
    /// The receive buffer to ask for; the default of 212 KB loses replies at high rates (measured).
    private static let bufferSize: Int32 = 4 << 20

    /// The number of its descriptor, which the engine keeps open; -1 where there is no socket.
    var number: Int32 = -1
    /// The queries given to it so far.
    var queries = 0
    /// The queries in flight on it.
    var outstanding = 0
    /// Whether another socket has taken its place.
    var isRetired = false
    /// The last error that the system reported for it, zero after a reply.
    var errno: Int32 = 0

    /// Whether there is a socket.
    var isOpen: Bool { number >= 0 }

    /// Opens a socket to a server, from a port that the kernel chooses at random.
    static func open(to server: ServerAddress) throws(DNSError) -> Descriptor {
        let descriptor = try Descriptor.socket(family: server.family, type: SOCK_DGRAM)
        clinux_set_buffers(descriptor.number, bufferSize)
        let number = server.connect(descriptor)
        guard number == 0 else { throw .system(call: "connect", errno: number) }
        return descriptor
    }
}
