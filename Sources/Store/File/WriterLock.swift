import Glibc

/// The right to be the one process that writes a database, for as long as this value lives.
///
/// It is an advisory lock on a file beside the database: the kernel lets go of it when a process dies, however it dies.
struct WriterLock: ~Copyable {
    private let descriptor: CInt  // owned

    /// Takes the lock of a database, or fails at once when another process holds it.
    init(path: String) throws(StoreError) {
        // SQLite works on the file behind a symbolic link, so the lock must too.
        let name = Self.resolved(path) + "-lock"
        let descriptor = unsafe open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw errno == ENOSPC ? .full(path: path) : .notPermitted(path: path, reason: SystemError.text(errno))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let number = errno
            close(descriptor)
            throw number == EWOULDBLOCK
                ? .inUse(path: path) : .failed(path: path, reason: "cannot lock \(name): \(SystemError.text(number))")
        }
        self.descriptor = descriptor
    }

    deinit {
        // A process that is just being started may have inherited the descriptor; unlocking holds for its copy too.
        flock(descriptor, LOCK_UN)
        // The file stays: to remove it would let a third process lock another file of the same name.
        close(descriptor)
    }

    private static func resolved(_ path: String) -> String {
        guard let real = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }
}
