/// Why a lab could not be started, used or ended.
package enum LabError: Error, Hashable, Sendable {
    /// A program that the lab runs is not installed.
    case missing(program: String, package: String)
    /// A lab already runs in the directory.
    case alreadyRunning(directory: String, process: Int32)
    /// No lab runs in the directory.
    case notRunning(directory: String)
    /// A command ended with a failure.
    case failed(command: String, status: Int32, log: String)
    /// The servers did not answer in time.
    case notReady(what: String, log: String)
    /// A file or directory could not be read or written.
    case file(path: String, reason: String)
    /// A socket could not be had.
    case socket(what: String, errno: Int32)
    /// A process could not be started or ended.
    case process(what: String, errno: Int32)
    /// A list of names holds none that the lab can serve.
    case emptyList(path: String)
    /// A list names a domain of the lab's own; two answers for one name would make the truth worthless.
    case reservedName(domain: String)
}

extension LabError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let program, let package):
            "\(program) is not installed; on Debian: apt-get install \(package)"
        case .alreadyRunning(let directory, let process):
            "a lab already runs in \(directory) as process \(process); end it with mtasts-lab down"
        case .notRunning(let directory):
            "no lab runs in \(directory)"
        case .failed(let command, let status, let log):
            "\(command) ended with status \(status):\n\(log)"
        case .notReady(let what, let log):
            "\(what) did not answer in time:\n\(log)"
        case .file(let path, let reason):
            "cannot use \(path): \(reason)"
        case .socket(let what, let errno):
            "cannot open a socket for \(what): error \(errno)"
        case .process(let what, let errno):
            "cannot start or end \(what): error \(errno)"
        case .emptyList(let path):
            "\(path) names no domain that the lab can serve"
        case .reservedName(let domain):
            "the list names \(domain), which the lab plays itself; take it out of the list"
        }
    }
}
