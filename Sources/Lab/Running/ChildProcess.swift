import Glibc

/// A program started by the lab.
///
/// `posix_spawn` rather than Foundation's `Process`: every descriptor of ours above 2 is closed in the child, which keeps
/// the guardian's pipe private, and waiting needs no run loop.
package struct ChildProcess: Hashable, Sendable {
    /// The number of the process.
    package let id: Int32

    /// Starts a program with its output in a file.
    ///
    /// A detached program gets a session of its own and survives ours.
    package static func start(
        _ arguments: [String], input: Int32? = nil, output: String, environment: [String] = [], detached: Bool = false
    ) throws(LabError) -> Self {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        if let input {
            unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
        for descriptor in Int32(3)..<512 { unsafe posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // The pool's threads block signals, and a server that inherits their mask cannot be ended with SIGTERM.
        var noSignals = sigset_t()
        var allSignals = sigset_t()
        unsafe sigemptyset(&noSignals)
        unsafe sigfillset(&allSignals)
        unsafe posix_spawnattr_setsigmask(&attributes, &noSignals)
        unsafe posix_spawnattr_setsigdefault(&attributes, &allSignals)
        let signalFlags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
        unsafe posix_spawnattr_setflags(&attributes, signalFlags | (detached ? sessionFlag : 0))

        var id: pid_t = 0
        var inherited: [String] = []
        for name in ["PATH", "HOME", "LANG", "ASAN_OPTIONS", "LSAN_OPTIONS"] {
            if let value = unsafe getenv(name) { inherited.append(unsafe "\(name)=\(String(cString: value))") }
        }
        let status: Int32 = unsafe withCStrings(arguments) { argv in
            unsafe withCStrings(inherited + environment) { envp in
                unsafe posix_spawnp(&id, arguments[0], &actions, &attributes, argv, envp)
            }
        }
        guard status == 0 else { throw .process(what: arguments[0], errno: status) }
        return Self(id: id)
    }

    /// Starts a program, waits for it and fails with the end of its output unless it succeeds.
    static func run(_ arguments: [String], output name: String, in files: LabFiles) throws(LabError) {
        let environment = ["OPENSSL_CONF=\(files.path("ca/openssl.cnf"))"]
        let child = try start(arguments, output: files.path(name), environment: environment)
        let status = child.wait()
        guard status == 0 else { throw .failed(command: arguments[0], status: status, log: files.tail(of: name)) }
    }

    /// Waits for the end: the exit status, or 128 and the signal.
    @discardableResult
    package func wait() -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(id, &status, 0) == -1 {
            guard errno == EINTR else { return -1 }
        }
        return Self.exitStatus(status)
    }

    /// The exit status if it has ended already.
    package func statusIfEnded() -> Int32? {
        var status: Int32 = 0
        let result = unsafe waitpid(id, &status, WNOHANG)
        return result == id ? Self.exitStatus(status) : nil
    }

    /// `WIFEXITED` and its like are macros that Swift does not import.
    private static func exitStatus(_ status: Int32) -> Int32 {
        status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    }

    /// `POSIX_SPAWN_SETSID`, a macro with a cast.
    private static let sessionFlag: Int16 = 0x80

    private static func withCStrings<Result>(
        _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: strings.count + 1)
        for (index, string) in strings.enumerated() { unsafe pointers[index] = strdup(string) }
        unsafe pointers[strings.count] = nil
        defer {
            for index in strings.indices { unsafe free(pointers[index]) }
            unsafe pointers.deallocate()
        }
        return unsafe body(pointers)
    }
}
