internal import Glibc
internal import Synchronization

/// The thread on which an engine runs.
final class EngineThread: Sendable {
    private let thread: Mutex<pthread_t?>

    /// Starts an engine on a thread of its own.
    init(_ engine: sending Engine) throws(HTTPSError) {
        var thread = pthread_t()
        // Balanced by the `takeRetainedValue` at the start of the thread, or below where it does not start.
        let owned = unsafe Unmanaged.passRetained(engine)
        let code = unsafe pthread_create(
            &thread, nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                ignoreBrokenPipes()
                unsafe Unmanaged<Engine>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, owned.toOpaque())
        guard code == 0 else {
            unsafe owned.release()
            throw .outOfResources(doing: "the thread that fetches")
        }
        self.thread = Mutex(thread)
    }

    /// Waits until the engine has ended; only the first call waits.
    func join() {
        let thread = self.thread.withLock { thread in
            let taken = thread
            thread = nil
            return taken
        }
        if let thread { pthread_join(thread, nil) }
    }
}

/// Makes writing to a closed connection an error on this thread, not a signal that ends the process.
private func ignoreBrokenPipes() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
}
