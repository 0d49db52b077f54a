import Synchronization

/// What the threads of a test share.
///
/// Unchecked because some tests race for the number on purpose; the others touch it under the mutex.
final class Shared: @unchecked Sendable {
    let mutex = Mutex(())
    var number = 0
}
