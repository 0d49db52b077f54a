/// What keeps a list from being read; rows that hold no domain are data and never end here.
package enum ListError: Error, Hashable, Sendable {
    /// There is no such file.
    case notFound(String)
    /// The path names a directory.
    case directory(String)
    /// The file may not be read by this user.
    case permissionDenied(String)
    /// The kernel refused to open or to read, with its `errno`.
    case unreadable(String, errno: Int32)
    /// The gzip data ends before its end mark; the offset counts compressed bytes.
    case truncatedGzip(String, offset: Int)
    /// The gzip data is damaged at about this compressed byte.
    case corruptGzip(String, offset: Int)
    /// The file holds something other than text.
    case notText(String, BinaryKind)
    /// No column is known to hold domains; the columns are those of the first row.
    case noDomainColumn(String, columns: [String])
    /// The column asked for is not there.
    case unknownColumn(String, wanted: String, columns: [String])
    /// A column was asked for in a list that has none.
    case noColumns(String, wanted: String)
    /// A quoted field that begins in this record is never closed, or grows past every bound.
    case openQuote(String, line: Int)
    /// A quoted field of several lines is closed in the middle of a cell.
    case strayQuote(String, line: Int, closed: Int)
    /// The zone file cannot be read further.
    case zone(String, line: Int, ZoneProblem)
    /// It has other rows than it had when it was first looked at.
    case changed(String)
}

extension ListError {
    /// Whether the system failed rather than what was named as a list, for the choice of the exit code.
    package var isInputOutput: Bool {
        switch self {
        case .permissionDenied, .unreadable: true
        default: false
        }
    }
}

extension ListError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notFound(let name): "\(SafeText.terminal(name)): no such file"
        case .directory(let name): "\(SafeText.terminal(name)): is a directory; name a file in it"
        case .permissionDenied(let name): "\(SafeText.terminal(name)): not allowed to read it"
        case .unreadable(let name, let errno): "\(SafeText.terminal(name)): cannot be read: \(SystemText.error(errno))"
        case .truncatedGzip(let name, let offset):
            "\(SafeText.terminal(name)): the gzip data ends early, after byte \(offset); fetch the file again"
        case .corruptGzip(let name, let offset):
            "\(SafeText.terminal(name)): the gzip data is damaged near byte \(offset); fetch the file again"
        case .notText(let name, let kind): "\(SafeText.terminal(name)): \(kind)"
        case .noDomainColumn(let name, let columns):
            "\(SafeText.terminal(name)): no column looks like domains; use --column NAME with one of \(Self.list(columns))"
        case .unknownColumn(let name, let wanted, let columns):
            "\(SafeText.terminal(name)): no column \(Self.list([wanted])); there are \(Self.list(columns))"
        case .noColumns(let name, let wanted):
            "\(SafeText.terminal(name)): no column \(Self.list([wanted])), for the list has no columns; leave --column out"
        case .openQuote(let name, let line):
            "\(SafeText.terminal(name)): the record that begins in line \(line) has a quote that is never closed"
        case .strayQuote(let name, let line, let closed):
            "\(SafeText.terminal(name)): line \(line): a quote is opened here and closed in the middle of a cell in line \(closed); "
                + "take it out, or double the quotes that belong to the text"
        case .zone(let name, let line, let problem): "\(SafeText.terminal(name)): line \(line): \(problem)"
        case .changed(let name): "\(SafeText.terminal(name)): was changed while it was read; scan a copy of it"
        }
    }

    private static func list(_ columns: [String]) -> String {
        let shown = columns.prefix(30).map { "'\(SafeText.terminal($0, limit: 60))'" }.joined(separator: ", ")
        return columns.count > 30 ? "\(shown), and \(columns.count - 30) more" : shown
    }
}
