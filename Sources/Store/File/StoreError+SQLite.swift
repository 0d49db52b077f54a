import GRDB
import GRDBSQLite
import Glibc

extension StoreError {
    /// Says in our words what SQLite, GRDB or the reading of a row threw.
    init(_ error: any Error, _ db: Database?, path: String) {
        switch error {
        case let error as StoreError:
            self = error
        case let error as Unreadable:
            self = .damaged(path: path, reason: error.reason)
        case let error as DatabaseError:
            let number = unsafe db?.sqliteConnection.map { unsafe sqlite3_system_errno($0) } ?? 0
            self = Self.told(error, systemError: number, path: path)
        default:
            self = .failed(path: path, reason: "\(error)")
        }
    }

    private static func told(_ error: DatabaseError, systemError number: CInt, path: String) -> StoreError {
        let reason = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        return switch error.resultCode {
        case .SQLITE_FULL: .full(path: path)
        case .SQLITE_IOERR where number == ENOSPC || number == EDQUOT: .full(path: path)
        case .SQLITE_IOERR: .failed(path: path, reason: "\(reason) (\(SystemError.text(number)))")
        case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse(path: path)
        case .SQLITE_NOTADB: .notADatabase(path: path)
        case .SQLITE_CORRUPT: .damaged(path: path, reason: reason)
        case .SQLITE_CANTOPEN where number == ENOSPC: .full(path: path)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .notPermitted(path: path, reason: reason)
        default: .failed(path: path, reason: reason)
        }
    }
}

/// A stored value that cannot be one of ours.
struct Unreadable: Error {
    /// What was found where.
    let reason: String
}
