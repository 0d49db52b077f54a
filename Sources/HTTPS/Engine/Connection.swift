internal import Glibc

/// What the kernel knows of a TCP connection.
enum Connection {
    /// `TCP_CLOSE` of the kernel's states: no end in order leads there before our own close (RFC 9293, 3.3.2).
    private static let closed: UInt8 = 7

    /// Whether a connection is no more, reset or given up; nil where the kernel does not tell.
    static func isGone(_ descriptor: Int32) -> Bool? {
        // The state is the first byte of `tcp_info`, of which the kernel fills as much as there is room for.
        var state: UInt8 = 0
        var size = socklen_t(1)
        let code = unsafe getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_INFO, &state, &size)
        return code == 0 ? state == closed : nil
    }
}
