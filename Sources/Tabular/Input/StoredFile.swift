import Glibc

/// The bytes of a file as they are stored, in blocking reads.
final class StoredFile {
    /// The name for messages.
    let name: String
    /// How many bytes a regular file holds.
    let size: Int?
    private let descriptor: Int32

    /// Opens a file; devices and named pipes are fine, directories are not.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - name: Its name for messages.
    /// - Throws: What keeps the file from being read.
    init(path: String, name: String) throws(ListError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(errno, name: name) }
        self.name = name
        var facts = stat()
        let isKnown = unsafe fstat(descriptor, &facts) == 0
        size = isKnown && facts.st_mode & S_IFMT == S_IFREG ? Int(facts.st_size) : nil
        if isKnown, facts.st_mode & S_IFMT == S_IFDIR { throw .directory(name) }
    }

    deinit {
        close(descriptor)
    }

    /// The version of a regular file at this moment.
    var version: FileVersion? { FileVersion(of: descriptor) }

    /// Reads once into the buffer and says how many bytes came; none means the end.
    func read(into buffer: inout [UInt8]) throws(ListError) -> Int {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
            }
            if count >= 0 { return count }
            let number = errno
            guard number == EINTR else { throw Self.failure(number, name: name) }
        }
    }

    private static func failure(_ number: Int32, name: String) -> ListError {
        switch number {
        case ENOENT, ENOTDIR: .notFound(name)
        case EISDIR: .directory(name)
        case EACCES, EPERM: .permissionDenied(name)
        default: .unreadable(name, errno: number)
        }
    }
}
