import Glibc

/// A file of lines.
package enum NameFile {
    /// Why a file cannot be read.
    package struct Unreadable: Error {
        /// The file.
        package let path: String
        /// The error number of the system.
        package let number: Int32
    }

    /// Reads all lines that are not empty.
    package static func read(_ path: String) throws(Unreadable) -> [String] {
        guard let file = unsafe fopen(path, "r") else { throw Unreadable(path: path, number: errno) }
        defer { unsafe fclose(file) }
        var lines: [String] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var bytes: [UInt8] = []
        while true {
            let count = unsafe fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        for line in bytes.split(separator: UInt8(ascii: "\n")) { lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }
}
