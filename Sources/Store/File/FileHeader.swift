import Glibc

/// What the first bytes of a file say of it, read without SQLite so that a foreign file is not touched at all.
enum FileHeader {
    /// The file can become or is a database of ours.
    case ours
    /// There is no file, or an empty one.
    case absent

    /// `application_id` of our databases: the letters MTSS.
    static var applicationID: UInt32 { 0x4D54_5353 }

    /// Looks at a file; throws for one that is not ours.
    static func inspect(_ path: String) throws(StoreError) -> FileHeader {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno == ENOENT else { throw .notPermitted(path: path, reason: SystemError.text(errno)) }
            return .absent
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: headerLength)
        let count = unsafe read(descriptor, &bytes, headerLength)
        guard count >= 0 else { throw .notPermitted(path: path, reason: SystemError.text(errno)) }
        guard count > 0 else { return .absent }
        // A process that died in the making of the file left its journal, and page 1 may be unwritten: SQLite decides.
        if isFilled(path + "-journal") { return .ours }
        guard count == headerLength, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
            // Power that is lost while page 1 is copied from the log leaves it torn in the file and whole in the log.
            if isFilled(path + "-wal") { return .ours }
            throw .notADatabase(path: path)
        }
        let application = bytes[68..<72].reduce(0) { $0 << 8 | UInt32($1) }
        guard application == applicationID else { throw .foreign(path: path) }
        return .ours
    }

    private static var headerLength: Int { 100 }

    private static func isFilled(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_size > 0
    }
}
