internal import Glibc

/// Where a TCP connection stands, as the kernel tells it (RFC 9293, 3.3.2).
enum ConnectionState: UInt8 {
    /// Data flows both ways.
    case established = 1
    /// It is no more: reset, or given up.
    case closed = 7
    /// The other side has ended its half in order.
    case closeWait = 8

    /// Asks for the state of a socket; nil for any other state, and where the kernel does not tell.
    init?(of descriptor: Int32) {
        // The state is the first byte of `tcp_info`, of which the kernel fills as much as there is room for.
        var state: UInt8 = 0
        var size = socklen_t(1)
        guard unsafe getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_INFO, &state, &size) == 0 else { return nil }
        self.init(rawValue: state)
    }
}
