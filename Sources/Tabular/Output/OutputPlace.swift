import Glibc

/// Where output goes: a stream as it is, or an unfinished file that takes the place of its target at the end.
struct OutputPlace {
    private let name: String
    private let descriptor: Int32
    private let kind: Kind

    private enum Kind {
        /// Belongs to the caller.
        case stream
        /// Owned; written directly.
        case device
        /// Owned; gets its name when it is whole.
        case unfinished(UnfinishedFile)
    }

    init(stream descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
        kind = .stream
    }

    init(path: String) throws(OutputError) {
        name = path
        // The file behind a symbolic link is replaced, not the link.
        let target = Self.resolved(path) ?? path
        var facts = stat()
        let exists = unsafe stat(target, &facts) == 0
        let type = facts.st_mode & S_IFMT
        if exists, type == S_IFDIR { throw .directory(path) }
        if exists, type != S_IFREG {
            descriptor = unsafe open(target, O_WRONLY | O_CLOEXEC)
            kind = .device
        } else {
            // What may not be written in place is not replaced either, although its folder would allow it.
            if exists, unsafe access(target, W_OK) != 0 { throw OutputError(path, errno: errno) }
            let file = UnfinishedFile(for: target)
            descriptor = file.descriptor
            kind = .unfinished(file)
        }
        guard descriptor >= 0 else { throw OutputError(path, errno: errno) }
        if exists, type == S_IFREG { fchmod(descriptor, facts.st_mode & 0o7777) }
    }

    func write(_ bytes: [UInt8]) throws(OutputError) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            let number = errno
            if count > 0 { written += count }
            guard count > 0 || number == EINTR else { throw OutputError(name, errno: count == 0 ? ENOSPC : number) }
        }
    }

    /// Makes the output durable and visible; a failure leaves the target as it was.
    func commit() throws(OutputError) {
        switch kind {
        case .stream:
            return
        case .device:
            close(descriptor)
        case .unfinished(let file):
            guard file.takePlace() else { throw OutputError(name, errno: errno) }
        }
    }

    /// Takes an uncommitted output away again.
    func discard() {
        switch kind {
        case .stream:
            return
        case .device:
            close(descriptor)
        case .unfinished(let file):
            file.discard()
        }
    }

    private static func resolved(_ path: String) -> String? {
        guard let text = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }
}
