import Tabular

/// The file or standard output to which a result goes: whole, or not at all.
enum ResultFile {
    /// Writes what `body` hands over, and puts the file in its place when it is complete.
    static func write(to path: String?, _ body: ((borrowing [UInt8]) throws -> Void) throws -> Void) throws {
        var file = try OutputFile(path: path)
        try body { bytes in try file.write(copy bytes) }
        try file.commit()
    }
}
