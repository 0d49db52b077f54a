import Glibc

/// An IPv4 address and port; the lab's own servers need nothing else.
struct SocketAddress: Hashable, Sendable {
    /// The address in network order.
    let host: UInt32
    let port: UInt16

    init(host: UInt32, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// An address in dotted form.
    init(_ dotted: String, port: UInt16) {
        host = unsafe inet_addr(dotted)
        self.port = port
    }

    init(_ raw: sockaddr_in) {
        host = raw.sin_addr.s_addr
        port = UInt16(bigEndian: raw.sin_port)
    }

    var raw: sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = host
        address.sin_port = port.bigEndian
        return address
    }

    func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        unsafe withUnsafePointer(to: raw) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { rebound in
                unsafe body(rebound, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
