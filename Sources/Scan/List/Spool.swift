import Glibc
import Tabular

/// A nameless temporary file that holds a stream, so that it can be read more than once; it is gone when we are.
final class Spool: Sendable {
    private let descriptor: Int32

    /// Where the file can be opened while it is held.
    var path: String { "/proc/self/fd/\(descriptor)" }

    /// Copies a named pipe or a device; nil for a regular file, and for what cannot be opened, which its reader will tell.
    convenience init?(ifStream path: String) throws(ListError) {
        var facts = stat()
        guard unsafe stat(path, &facts) == 0, ![S_IFREG, S_IFDIR].contains(facts.st_mode & S_IFMT) else { return nil }
        let input = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { return nil }
        defer { close(input) }
        try self.init(copying: input, name: path)
    }

    /// Copies all of a stream.
    init(copying input: Int32, name: String) throws(ListError) {
        let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/mtasts-survey-XXXXXX".utf8CString)
        descriptor = unsafe mkstemp(&template)
        guard descriptor >= 0 else { throw .unreadable("a temporary file in \(folder)", errno: errno) }
        unsafe unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        do throws(ListError) {
            try copy(input, name: name, folder: folder)
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit {
        close(descriptor)
    }

    private func copy(_ input: Int32, name: String, folder: String) throws(ListError) {
        var buffer = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(input, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(name, errno: errno) }
            if count == 0 { return }
            var rest = buffer[..<count]
            while !rest.isEmpty {
                let written = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
                guard written > 0 else { throw .unreadable("a temporary file in \(folder)", errno: errno) }
                rest = rest.dropFirst(written)
            }
        }
    }
}
