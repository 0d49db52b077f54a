internal import CLinux
internal import Glibc

/// An open file descriptor; owned, closed with the last reference.
final class Descriptor: Sendable {
    /// The number.
    let number: Int32

    private init(owning number: Int32) {
        self.number = number
    }

    deinit {
        close(number)
    }

    /// Opens an epoll instance.
    static func epoll() throws(HTTPSError) -> Descriptor {
        let number = clinux_epoll_create()
        guard number >= 0 else { throw .outOfResources(doing: "an epoll instance") }
        return Descriptor(owning: number)
    }

    /// Opens a counter to wake a thread with.
    static func counter() throws(HTTPSError) -> Descriptor {
        let number = clinux_eventfd()
        guard number >= 0 else { throw .outOfResources(doing: "an eventfd") }
        return Descriptor(owning: number)
    }
}
