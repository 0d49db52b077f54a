import Tabular

/// The folder to which a result of several files goes.
enum ResultFolder {
    /// Opens the folder, making it where it is not there, for `body` to write into.
    static func write(to path: String, _ body: (OutputSet) throws -> Void) throws {
        do {
            try body(try OutputSet(folder: path))
        } catch let error as OutputError {
            throw Failure(.io, error.description)
        }
    }
}
