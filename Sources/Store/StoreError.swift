/// What keeps a database from being used; each names the file, what is wrong, and what to do.
package enum StoreError: Error, Hashable, Sendable {
    /// There is no such file to read.
    case missing(path: String)
    /// The directory in which the file would be made does not exist.
    case directoryMissing(path: String, directory: String)
    /// The file is no SQLite database.
    case notADatabase(path: String)
    /// The file is a SQLite database of another program.
    case foreign(path: String)
    /// The file was made by a newer version of this program.
    case newerSchema(path: String, found: Int, known: Int)
    /// The file or its directory may not be written, or read.
    case notPermitted(path: String, reason: String)
    /// Another process writes the file.
    case inUse(path: String)
    /// There is no room left for the file.
    case full(path: String)
    /// The file's content contradicts itself.
    case damaged(path: String, reason: String)
    /// The medium failed, or anything else that SQLite reports.
    case failed(path: String, reason: String)
    /// The unfinished run was begun with something else.
    case differs(path: String, run: Int, [RunDifference])
    /// There is no run with this number.
    case unknownRun(path: String, run: Int)
    /// There is no run at all.
    case noRuns(path: String)
}

extension StoreError: CustomStringConvertible {
    /// What failed, on what, and what to do.
    package var description: String {
        switch self {
        case .missing(let path):
            "there is no database \(path); give the file of a scan with --db"
        case .directoryMissing(let path, let directory):
            "cannot make the database \(path): there is no directory \(directory); make it first"
        case .notADatabase(let path):
            "\(path) is no SQLite database; it was left as it is, give another file with --db"
        case .foreign(let path):
            "\(path) is a database of another program; it was left as it is, give another file with --db"
        case .newerSchema(let path, let found, let known):
            "\(path) was written by a newer version (schema \(found), this one knows \(known)); use that version"
        case .notPermitted(let path, let reason):
            "cannot open \(path): \(reason); change the permissions or give another file with --db"
        case .inUse(let path):
            "\(path) is being written by another process; wait for it or give another file with --db"
        case .full(let path):
            "no room left on the disk for \(path); make room and give the same command again, nothing committed is lost"
        case .damaged(let path, let reason):
            "\(path) is damaged: \(reason); restore it from a copy or start another with --db"
        case .failed(let path, let reason):
            "\(path): \(reason)"
        case .differs(let path, let run, let differences):
            "run \(run) in \(path) is not finished and was begun with something else: "
                + differences.map(\.description).joined(separator: "; ")
                + "; give the same again to continue it, or --fresh to begin anew"
        case .unknownRun(let path, let run):
            "\(path) has no run \(run); leave --run out for the last finished one, the view runs of the file lists all"
        case .noRuns(let path):
            "\(path) has no runs yet; scan a list first"
        }
    }
}

extension RunDifference: CustomStringConvertible {
    /// The difference in the form `name was x and is y`.
    package var description: String {
        switch (stored, given) {
        case (let stored?, let given?): "\(name) was \(stored) and is now \(given)"
        case (let stored?, nil): "\(name) was \(stored) and is now not given"
        case (nil, let given?): "\(name) was not given and is now \(given)"
        case (nil, nil): name
        }
    }
}
