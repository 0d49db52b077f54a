/// What SQLite said when a statement failed, taken down before a rollback makes it forget.
struct SQLiteFailure: Error {
    /// The primary result code.
    let code: Int32
    /// SQLite's words.
    let message: String
    /// The system's error number, 0 where the system was not at fault.
    let systemError: Int32
}
