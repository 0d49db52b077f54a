import Glibc

/// What keeps a result from being written.
package enum OutputError: Error, Hashable, Sendable {
    /// The folder that should hold the file is not there.
    case noFolder(String)
    /// The path names a directory.
    case directory(String)
    /// The path should name a directory, and something else is there.
    case notDirectory(String)
    /// The place may not be written by this user.
    case permissionDenied(String)
    /// The disk or the quota is full.
    case diskFull(String)
    /// Whoever read the output has gone.
    case brokenPipe(String)
    /// The kernel refused, with its `errno`.
    case failed(String, errno: Int32)

    init(_ name: String, errno number: Int32) {
        self =
            switch number {
            case ENOENT, ENOTDIR: .noFolder(name)
            case EISDIR: .directory(name)
            case EACCES, EPERM, EROFS: .permissionDenied(name)
            case ENOSPC, EDQUOT, EFBIG: .diskFull(name)
            case EPIPE: .brokenPipe(name)
            default: .failed(name, errno: number)
            }
    }
}

extension OutputError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noFolder(let name): "\(SafeText.terminal(name)): its folder does not exist; make it first"
        case .directory(let name): "\(SafeText.terminal(name)): is a directory; name a file in it"
        case .notDirectory(let name): "\(SafeText.terminal(name)): is no directory; name one, or one to be made"
        case .permissionDenied(let name): "\(SafeText.terminal(name)): not allowed to write it"
        case .diskFull(let name): "\(SafeText.terminal(name)): no space left; make room and repeat"
        case .brokenPipe(let name): "\(SafeText.terminal(name)): closed by its reader"
        case .failed(let name, let errno): "\(SafeText.terminal(name)): cannot be written: \(SystemText.error(errno))"
        }
    }
}
