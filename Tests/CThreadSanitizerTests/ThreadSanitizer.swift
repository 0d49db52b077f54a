import Glibc

/// How the tests know ThreadSanitizer.
enum ThreadSanitizer {
    /// The exit code of a process that reported nothing and did what it should.
    static let silentExit: CInt = 0
    /// The exit code that ThreadSanitizer gives a process of which it reported anything.
    static let reportExit: CInt = 66

    /// Whether the tests run under it.
    static let isOn = unsafe dlsym(nil, "__tsan_acquire") != nil

    /// Throws away what the process writes to standard error, where a report on purpose would look like one to mend.
    static func silence() {
        let nowhere = unsafe open("/dev/null", O_WRONLY)
        precondition(dup2(nowhere, STDERR_FILENO) == STDERR_FILENO, "standard error could not be turned away")
    }
}
