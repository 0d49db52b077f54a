import Glibc

/// A file that is there whole or not at all: written beside its place, flushed to the disk, then renamed; or a stream.
///
/// Whatever is not committed leaves no trace. A process that writes to a pipe ignores SIGPIPE, so that `brokenPipe` is thrown.
package struct OutputFile: ~Copyable {
    /// How many bytes are gathered before they are written.
    package static let bufferSize = 64 * 1024

    private let place: OutputPlace
    private var buffer: [UInt8] = []
    private var isCommitted = false

    /// Opens a place to write to; `-` and nothing are standard output.
    ///
    /// What is there and is no regular file, such as a device or a named pipe, is written directly.
    package init(path: String?) throws(OutputError) {
        if let path, path != "-" {
            place = try OutputPlace(path: path)
        } else {
            place = OutputPlace(stream: STDOUT_FILENO, name: "standard output")
        }
        buffer.reserveCapacity(Self.bufferSize)
    }

    /// Writes to a descriptor that stays open and belongs to the caller.
    package init(descriptor: Int32, name: String) {
        place = OutputPlace(stream: descriptor, name: name)
    }

    deinit {
        if !isCommitted { place.discard() }
    }

    /// Writes bytes, by way of the buffer.
    package mutating func write(_ bytes: [UInt8]) throws(OutputError) {
        buffer += bytes
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes text, by way of the buffer.
    package mutating func write(_ text: String) throws(OutputError) {
        buffer += text.utf8
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Hands what was gathered to the kernel, so that the reader of a stream sees it.
    package mutating func flush() throws(OutputError) {
        try place.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Puts the file in its place.
    package consuming func commit() throws(OutputError) {
        try flush()
        try place.commit()
        isCommitted = true
    }
}
