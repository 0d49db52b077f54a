import GRDB
import GRDBSQLite
import Glibc

/// A prepared statement whose values are bound and read in their order, without boxes in between.
///
/// GRDB prepares it and runs the transaction around it; binding and reading go to SQLite itself, which takes half of
/// the time and keeps texts whole that hold a zero byte.
@safe
final class Query {
    private let statement: Statement
    private let handle: OpaquePointer  // borrowed from `statement`
    private var bound: CInt = 0
    private var column: CInt = 0

    /// Prepares a statement.
    init(_ db: Database, _ sql: String) throws {
        statement = try db.makeStatement(sql: sql)
        unsafe handle = statement.sqliteStatement
    }

    /// Binds the next value.
    @discardableResult
    func put(_ value: Int) -> Query {
        bound += 1
        unsafe sqlite3_bind_int64(handle, bound, Int64(value))
        return self
    }

    /// Binds the next value, nil as NULL.
    ///
    /// Never inlined: the optimiser of Swift 6.3.1 crashes on callers that bind through optional chains.
    @discardableResult
    @inline(never)
    func put(_ value: Int?) -> Query {
        guard let value else { return putNull() }
        return put(value)
    }

    /// Binds the next value as a text, nil as NULL.
    @discardableResult
    func put(_ value: String?) -> Query {
        guard var value else { return putNull() }
        bound += 1
        _ = value.withUTF8 { text in
            unsafe text.withMemoryRebound(to: CChar.self) { text in
                // An address of nothing would be bound as NULL.
                guard !text.isEmpty else { return unsafe sqlite3_bind_text(handle, bound, "", 0, nil) }
                return unsafe sqlite3_bind_text(handle, bound, text.baseAddress, CInt(text.count), Self.copied)
            }
        }
        return self
    }

    /// Binds the next value as bytes, nil as NULL.
    @discardableResult
    func put(_ value: [UInt8]?) -> Query {
        guard let value else { return putNull() }
        bound += 1
        if value.isEmpty {
            unsafe sqlite3_bind_zeroblob(handle, bound, 0)
        } else {
            unsafe sqlite3_bind_blob(handle, bound, value, CInt(value.count), Self.copied)
        }
        return self
    }

    /// Binds the next value as a text where it is one, and as bytes where it is none.
    @discardableResult
    func putText(_ bytes: [UInt8]) -> Query {
        guard let text = String(validating: bytes, as: UTF8.self) else { return put(bytes) }
        return put(text)
    }

    private func putNull() -> Query {
        bound += 1
        unsafe sqlite3_bind_null(handle, bound)
        return self
    }

    private static var copied: sqlite3_destructor_type {
        // SQLITE_TRANSIENT: a macro with a cast, which Swift does not import.
        unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    /// Runs a statement that brings no rows, and makes it ready for the next values.
    func run() throws {
        while try step() {}
    }

    /// Goes to the next row; false after the last, when the statement is ready for the next values.
    func step() throws -> Bool {
        bound = 0
        column = 0
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW:
            return true
        case SQLITE_DONE:
            unsafe sqlite3_reset(handle)
            return false
        case let code:
            let failure = failure(code, errno)
            unsafe sqlite3_reset(handle)
            throw failure
        }
    }

    private func failure(_ code: CInt, _ number: CInt) -> SQLiteFailure {
        guard let connection = unsafe sqlite3_db_handle(handle), let text = unsafe sqlite3_errmsg(connection) else {
            return SQLiteFailure(code: code & 0xFF, message: "SQLite error \(code)", systemError: 0)
        }
        // SQLite does not take the number down when a commit fails, but nothing else fails after what made it fail.
        let known = unsafe sqlite3_system_errno(connection)
        return SQLiteFailure(
            code: code & 0xFF, message: unsafe String(cString: text), systemError: known == 0 ? number : known)
    }

    /// How many values a row has.
    var columnCount: Int { unsafe Int(sqlite3_column_count(handle)) }

    /// Leaves the rows that were not read.
    func rewind() {
        unsafe sqlite3_reset(handle)
    }

    /// The first row as a closure reads it; nil without rows.
    func first<T>(_ body: (Query) throws -> T) throws -> T? {
        guard try step() else { return nil }
        defer { rewind() }
        return try body(self)
    }

    /// All rows as a closure reads them.
    func all<T>(_ body: (Query) throws -> T) throws -> [T] {
        var values: [T] = []
        defer { rewind() }
        while try step() { values.append(try body(self)) }
        return values
    }

    /// The next value of the row; nil for NULL.
    func integer() -> Int? {
        defer { column += 1 }
        guard unsafe sqlite3_column_type(handle, column) != SQLITE_NULL else { return nil }
        return unsafe Int(sqlite3_column_int64(handle, column))
    }

    /// The next value of the row, 0 for NULL.
    func number() -> Int {
        defer { column += 1 }
        return unsafe Int(sqlite3_column_int64(handle, column))
    }

    /// The next value of the row as a text; nil for NULL.
    func text() -> String? {
        defer { column += 1 }
        guard let bytes = unsafe sqlite3_column_text(handle, column) else { return nil }
        let count = unsafe Int(sqlite3_column_bytes(handle, column))
        return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// The next value of the row as bytes, whether it is kept as bytes or as a text; nil for NULL.
    func bytes() -> [UInt8]? {
        defer { column += 1 }
        guard unsafe sqlite3_column_type(handle, column) != SQLITE_NULL else { return nil }
        let count = unsafe Int(sqlite3_column_bytes(handle, column))
        guard let bytes = unsafe sqlite3_column_blob(handle, column) else { return [] }
        return unsafe [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
