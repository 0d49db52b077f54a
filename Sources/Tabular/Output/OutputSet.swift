import Glibc

/// Files of one folder that appear together: all are written before the first one takes its place.
///
///     let files = try OutputSet(folder: "report/")
///     try files.write("summary.csv") { write in try write(bytes) }
///     try files.commit()
///
/// Whatever is not committed leaves no trace. Files of the folder that are not of the set stay as they are.
package final class OutputSet {
    private let folder: String
    private let isOwn: Bool
    private var isCommitted = false
    private var files: [Pending] = []

    /// Takes a folder, and makes it where it is not there; the folder around it must be.
    package init(folder: String) throws(OutputError) {
        self.folder = folder
        isOwn = unsafe mkdir(folder, 0o777) == 0
        let number = errno
        guard !isOwn, !Self.isDirectory(folder) else { return }
        throw number == EEXIST ? .notDirectory(folder) : OutputError(folder, errno: number)
    }

    deinit {
        files = []
        // What the failure left empty goes; a folder with anything in it stays.
        if isOwn, !isCommitted { unsafe rmdir(folder) }
    }

    /// Whether a path means a folder: it is there as one, or ends in a slash.
    package static func isFolder(_ path: String) -> Bool { path.utf8.last == UInt8(ascii: "/") || isDirectory(path) }

    /// Writes a file of the set; it is not in its place yet.
    package func write(_ name: String, _ body: ((borrowing [UInt8]) throws -> Void) throws -> Void) throws {
        var file = try OutputFile(path: path(name))
        try body { bytes in try file.write(copy bytes) }
        try file.flush()
        files.append(Pending(file))
    }

    /// Puts a file in its place at once, before the others.
    package func place(_ name: String, _ bytes: [UInt8]) throws(OutputError) {
        var file = try OutputFile(path: path(name))
        try file.write(bytes)
        try file.commit()
        isCommitted = true
    }

    /// Takes a file away that tells of the set before, if there is one.
    package func withdraw(_ name: String) throws(OutputError) {
        let path = path(name)
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw OutputError(path, errno: errno) }
    }

    /// Puts all files in their places.
    package func commit() throws(OutputError) {
        isCommitted = true
        for file in files { try file.commit() }
        files = []
    }

    private func path(_ name: String) -> String {
        folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
    }

    private static func isDirectory(_ path: String) -> Bool {
        var facts = stat()
        return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    /// A written file that waits for its place.
    private final class Pending {
        private var file: OutputFile?

        init(_ file: consuming OutputFile) {
            self.file = consume file
        }

        func commit() throws(OutputError) {
            guard let file = file.take() else { return }
            try file.commit()
        }
    }
}
