import GRDB
import GRDBSQLite
import Glibc

extension StoreError {
    /// Says in our words what SQLite, GRDB or the reading of a row threw.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError:
            self = error
        case let error as Unreadable:
            self = .damaged(path: path, reason: error.reason)
        case let error as SQLiteFailure:
            self = Self.told(error, path: path)
        case let error as DatabaseError:
            let message = error.message ?? "error \(error.extendedResultCode.rawValue)"
            let code = error.resultCode.rawValue
            self = Self.told(SQLiteFailure(code: code, message: message, systemError: 0), path: path)
        default:
            self = .failed(path: path, reason: "\(error)")
        }
    }

    private static func told(_ failure: SQLiteFailure, path: String) -> StoreError {
        let isFull = failure.systemError == ENOSPC || failure.systemError == EDQUOT
        return switch failure.code {
        case SQLITE_FULL: .full(path: path)
        case SQLITE_IOERR where isFull, SQLITE_CANTOPEN where isFull: .full(path: path)
        case SQLITE_IOERR:
            .failed(path: path, reason: "\(failure.message): \(SystemError.text(failure.systemError))")
        case SQLITE_BUSY, SQLITE_LOCKED: .inUse(path: path)
        case SQLITE_NOTADB: .notADatabase(path: path)
        case SQLITE_CORRUPT: .damaged(path: path, reason: failure.message)
        case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH:
            .notPermitted(path: path, reason: failure.message)
        default: .failed(path: path, reason: failure.message)
        }
    }
}
