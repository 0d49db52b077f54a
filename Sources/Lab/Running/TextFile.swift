import Foundation

/// A file that is written in one pass through a buffer, for zones of a million names.
final class TextFile {
    private let path: String
    private let handle: FileHandle
    private var buffer: [UInt8] = []

    init(_ path: String) throws(LabError) {
        self.path = path
        guard FileManager.default.createFile(atPath: path, contents: nil), let handle = FileHandle(forWritingAtPath: path)
        else {
            throw LabError.file(path: path, reason: "cannot be opened for writing")
        }
        self.handle = handle
        buffer.reserveCapacity(1 << 20)
    }

    func write(_ text: String) throws(LabError) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count > (1 << 20) - 4_096 { try flush() }
    }

    /// Writes what is left; a file that is not closed is not complete.
    func close() throws(LabError) {
        try flush()
        try? handle.close()
    }

    private func flush() throws(LabError) {
        do {
            try handle.write(contentsOf: Data(buffer))
        } catch {
            throw LabError.file(path: path, reason: "\(error.localizedDescription)")
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
