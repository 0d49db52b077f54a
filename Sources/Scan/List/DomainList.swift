package import Survey
import TLS

/// The lists of a survey as one.
package struct DomainList: Sendable {
    /// The lists in the order of the command line.
    package let files: [ListFile]
    /// The names of the extra columns of all lists, each once.
    package let columns: [String]

    /// Joins lists.
    package init(_ files: [ListFile]) {
        self.files = files
        var columns: [String] = []
        for column in files.flatMap(\.columns) where !columns.contains(column) { columns.append(column) }
        self.columns = columns
    }

    /// The lists as the command line names them, joined by a plus.
    package var name: String { files.map(\.argument).joined(separator: " + ") }

    /// The SHA-256 of the list; of several, that of their digests in order.
    package var sha256: Digest {
        files.count == 1 ? files[0].sha256 : Digest(SHA256.digest(of: files.flatMap(\.sha256.bytes)))
    }

    /// How many rows there are in all.
    package var rowCount: Int { files.reduce(0) { $0 + $1.rowCount } }
}
