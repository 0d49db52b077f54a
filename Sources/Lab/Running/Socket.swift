import Glibc

/// A socket of the lab's own servers, closed with its last reference.
final class Socket: Sendable {
    let descriptor: Int32

    /// Takes ownership of a descriptor.
    init(owning descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// A socket for datagrams or a stream that listens; bound to the address.
    static func bound(_ kind: __socket_type, to address: SocketAddress, backlog: Int32? = nil) throws(LabError) -> Socket {
        let socket = try open(kind)
        var yes: Int32 = 1
        if kind == SOCK_STREAM {
            unsafe setsockopt(
                socket.descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        }
        let status = unsafe address.withPointer { unsafe bind(socket.descriptor, $0, $1) }
        guard status == 0 else { throw .socket(what: "port \(address.port)", errno: errno) }
        if let backlog, listen(socket.descriptor, backlog) != 0 {
            throw .socket(what: "port \(address.port)", errno: errno)
        }
        return socket
    }

    /// A socket that is connected to the address.
    static func connected(_ kind: __socket_type, to address: SocketAddress) throws(LabError) -> Socket {
        let socket = try open(kind)
        let status = unsafe address.withPointer { unsafe connect(socket.descriptor, $0, $1) }
        guard status == 0 else { throw .socket(what: "port \(address.port)", errno: errno) }
        return socket
    }

    static func open(_ kind: __socket_type) throws(LabError) -> Socket {
        let descriptor = socket(AF_INET, Int32(kind.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .socket(what: "a connection", errno: errno) }
        return Socket(owning: descriptor)
    }

    /// The next connection, with limits of ten seconds on each later read and write.
    func accepted() -> Socket? {
        let descriptor = accept(descriptor, nil, nil)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        let connection = Socket(owning: descriptor)
        connection.limit(seconds: 10)
        return connection
    }

    /// Bounds every read and write.
    func limit(seconds: Int) {
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    }

    /// Makes calls return at once.
    func becomeNonBlocking() {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }

    /// Makes the close of the socket a reset.
    func resetOnClose() {
        var option = linger(l_onoff: 1, l_linger: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    /// Larger buffers, for bursts of questions.
    func enlargeBuffers() {
        var size: Int32 = 4 << 20
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Reads at most `count` bytes; nothing at the end, after a timeout and on errors.
    func read(upTo count: Int) -> [UInt8] {
        let descriptor = descriptor
        return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            initialized = unsafe max(0, recv(descriptor, buffer.baseAddress, count, 0))
        }
    }

    /// Reads exactly `count` bytes.
    func readExactly(_ count: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let part = read(upTo: count - bytes.count)
            guard !part.isEmpty else { return nil }
            bytes += part
        }
        return bytes
    }

    /// Sends all bytes and says whether that worked.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent...])
                return unsafe send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}
