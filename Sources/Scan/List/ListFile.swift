import Glibc
package import Names
package import Survey
import TLS
package import Tabular

/// One list of the command line, ready to be read as often as needed.
package final class ListFile: Sendable {
    /// What named it on the command line: a path, or `-`.
    package let argument: String
    /// The name by which people know it.
    package let name: String
    /// What it turned out to be.
    package let format: ListFormat
    /// The names of its extra columns.
    package let columns: [String]
    /// The SHA-256 of its bytes as they are stored.
    package let sha256: Digest
    /// How many rows it has.
    package let rowCount: Int
    /// What was met in them.
    package let notes: ListNotes
    /// How many of its rows hold what may be a domain.
    package let nameCount: Int
    /// What had to be taken off their cells, and off how many.
    package let cleanings: [Cleaning: Int]
    /// The version of the file that all this was found in; nil for what is no regular file.
    let version: FileVersion?
    private let column: ColumnChoice?
    private let spool: Spool?
    private let path: String

    /// Looks at a list: its digest, its format, its rows.
    ///
    /// - Parameters:
    ///   - path: A file, or `-` for standard input. What can be read only once, as pipes can, is copied to a nameless
    ///     temporary file first.
    ///   - column: The column that holds the domains, where the list does not tell.
    ///   - census: Takes note of its names.
    /// - Throws: What keeps the list from being read.
    init(path: String, column: ColumnChoice?, census: inout NameCensus) throws(ListError) {
        argument = path
        name = path == "-" ? "standard input" : path
        spool = path == "-" ? try Spool(copying: STDIN_FILENO, name: name) : try Spool(ifStream: path)
        self.path = spool?.path ?? path
        self.column = column
        let reader = try ListReader(try ByteSource(path: self.path, name: name), column: column)
        format = reader.format
        columns = reader.header
        version = reader.fileVersion
        var (nameCount, cleanings): (Int, [Cleaning: Int]) = (0, [:])
        (rowCount, notes) = try reader.countRows { cell in
            guard let cleaned = census.add(cell) else { return }
            nameCount += 1
            if !cleaned.isEmpty { cleanings[cleaned, default: 0] += 1 }
        }
        self.nameCount = nameCount
        self.cleanings = cleanings
        sha256 = try Self.digest(self.path, name: name, version: version)
    }

    /// A reader from the beginning.
    ///
    /// - Throws: `ListError.changed` where another file stands at the path than the one that was looked at.
    func reader() throws(ListError) -> ListReader {
        let reader = try ListReader(try ByteSource(path: path, name: name), column: column)
        guard reader.fileVersion == version else { throw .changed(name) }
        return reader
    }

    /// The digest of the file whose rows were counted.
    private static func digest(_ path: String, name: String, version: FileVersion?) throws(ListError) -> Digest {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(name, errno: errno) }
        defer { close(descriptor) }
        var stream = SHA256Stream()
        var buffer = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw .unreadable(name, errno: errno) }
            if count == 0 { break }
            stream.update(buffer.span.extracting(..<count))
        }
        guard FileVersion(of: descriptor) == version else { throw .changed(name) }
        return Digest(stream.finish())
    }
}
