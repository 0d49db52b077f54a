internal import Glibc

/// What rouses a thread that waits for sockets; any thread may call it.
final class WakeUp: Sendable {
    private let counter: Descriptor

    /// Opens the counter.
    init() throws(HTTPSError) {
        counter = try .counter()
    }

    /// The descriptor that is readable while a call has not been heard.
    var descriptor: Int32 { counter.number }

    /// Ends the wait under way, or the next one.
    func call() {
        var one: UInt64 = 1
        // It fails only when the counter is full, and then the thread has been called already.
        _ = unsafe write(counter.number, &one, MemoryLayout<UInt64>.size)
    }

    /// Takes note of all calls so far.
    func hear() {
        var count: UInt64 = 0
        _ = unsafe read(counter.number, &count, MemoryLayout<UInt64>.size)
    }
}
