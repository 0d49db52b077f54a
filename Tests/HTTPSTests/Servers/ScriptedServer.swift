import Glibc
import Synchronization

/// A server that plays a script on every connection, each on a thread of its own.
final class ScriptedServer: Sendable {
    /// The port on 127.0.0.1.
    let port: UInt16

    private let listener: Int32
    private let accepted = Atomic(0)

    /// How many connections came.
    var connections: Int { accepted.load(ordering: .relaxed) }

    /// Starts serving; the script gets the accepted socket, which is closed after it.
    init(_ script: @escaping @Sendable (_ socket: Int32) -> Void) throws {
        // A client that goes away must not end the tests.
        signal(SIGPIPE, SIG_IGN)
        (listener, port) = try Loopback.listen()
        inNewThread { [listener, weak self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                self?.accepted.add(1, ordering: .relaxed)
                inNewThread {
                    script(connection)
                    close(connection)
                }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }
}

/// Runs a body on a new thread.
func inNewThread(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    // Balanced by the `takeRetainedValue` at the start of the thread.
    let owned = unsafe Unmanaged.passRetained(Body(run: body))
    unsafe pthread_create(
        &thread, nil,
        { argument in
            if let argument = unsafe argument { unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
            return nil
        }, owned.toOpaque())
    pthread_detach(thread)
}

private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}

/// Plain reads and writes on a socket.
enum Wire {
    /// Writes a text; false when the other side is gone.
    @discardableResult
    static func write(_ text: String, to socket: Int32) -> Bool {
        let bytes = Array(text.utf8)
        return unsafe send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// Reads once.
    @discardableResult
    static func read(from socket: Int32) -> Int {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        return unsafe recv(socket, &bytes, bytes.count, 0)
    }

    /// Reads until the other side closes.
    static func drain(_ socket: Int32) {
        while read(from: socket) > 0 {}
    }

    /// Makes the coming close a reset.
    static func resetOnClose(_ socket: Int32) {
        var option = linger(l_onoff: 1, l_linger: 0)
        unsafe setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }
}
