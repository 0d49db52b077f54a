import Glibc

/// A counting semaphore on which a thread of our own waits; never a task.
@safe
final class Semaphore: @unchecked Sendable {
    // Invariant: the pointer is set once and `sem_t` is made to be used from many threads.
    private let semaphore: UnsafeMutablePointer<sem_t>  // owned

    init() {
        unsafe semaphore = .allocate(capacity: 1)
        unsafe sem_init(semaphore, 0, 0)
    }

    deinit {
        unsafe sem_destroy(semaphore)
        unsafe semaphore.deallocate()
    }

    func signal() {
        unsafe sem_post(semaphore)
    }

    func wait() {
        while unsafe sem_wait(semaphore) != 0 {}
    }
}
