import Glibc

/// A directory of a benchmark's own, removed with its database at the end.
final class Scratch {
    private let path: String

    init() {
        var template = Array("/tmp/store-benchmarks-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { preconditionFailure("no directory could be made") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        for suffix in ["", "-wal", "-shm", "-lock"] { unsafe unlink(database + suffix) }
        unsafe rmdir(path)
    }

    /// The database's path.
    var database: String { "\(path)/survey.sqlite" }
}
