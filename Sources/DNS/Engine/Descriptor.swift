import CLinux
import Glibc

/// An open file descriptor; owned, closed with the last reference.
final class Descriptor: Sendable {
    /// The number.
    let number: Int32

    private init(owning number: Int32) {
        self.number = number
    }

    deinit { close(number) }

    /// Opens an epoll instance.
    static func epoll() throws(DNSError) -> Descriptor {
        try own(clinux_epoll_create(), from: "epoll_create1")
    }

    /// Opens a counter to wake a thread with.
    static func wakeUp() throws(DNSError) -> Descriptor {
        try own(clinux_eventfd(), from: "eventfd")
    }

    /// Opens a non-blocking socket.
    static func socket(family: Int32, type: __socket_type) throws(DNSError) -> Descriptor {
        let kind = Int32(type.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        return try own(Glibc.socket(family, kind, 0), from: "socket")
    }

    private static func own(_ number: Int32, from call: String) throws(DNSError) -> Descriptor {
        guard number >= 0 else { throw .system(call: call, errno: errno) }
        return Descriptor(owning: number)
    }
}
