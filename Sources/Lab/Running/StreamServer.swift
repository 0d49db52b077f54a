import Foundation
import Glibc

/// A TCP server of ours: one thread accepts, and each connection has a thread of its own.
struct StreamServer: Sendable {
    let listener: Socket
    let stopped: StopFlag

    /// Accepts connections until the flag is set; a connection closes when `serve` returns.
    func start(_ serve: @escaping @Sendable (Socket) -> Void) {
        let (listener, stopped) = (listener, stopped)
        listener.becomeNonBlocking()
        Thread.detachNewThread {
            var descriptor = pollfd(fd: listener.descriptor, events: Int16(POLLIN), revents: 0)
            while !stopped.isSet {
                guard unsafe poll(&descriptor, 1, 100) > 0, let connection = listener.accepted() else { continue }
                Thread.detachNewThread { serve(connection) }
            }
        }
    }
}
