package import Survey
import TLS
package import Tabular

/// The lists of a survey as one.
package struct DomainList: Sendable {
    /// The lists in the order of the command line.
    package let files: [ListFile]
    /// The names of the extra columns of all lists, each once.
    package let columns: [String]
    /// Which names may stand there more than once.
    let repeatedNames: RepeatedNames

    /// Looks at lists and joins them.
    ///
    /// - Parameters:
    ///   - paths: Files, or `-` for standard input.
    ///   - column: The column that holds the domains, where a list does not tell.
    /// - Throws: What keeps a list from being read.
    package init(paths: [String], column: ColumnChoice? = nil) throws(ListError) {
        var random = SystemRandomNumberGenerator()
        var census = NameCensus(using: &random)
        var files: [ListFile] = []
        for path in paths { files.append(try ListFile(path: path, column: column, census: &census)) }
        self.files = files
        repeatedNames = census.closed()
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
