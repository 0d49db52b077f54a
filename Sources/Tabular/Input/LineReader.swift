/// One line of a text and where it lies; its bytes are the reader's `bytes`.
package struct Line: Hashable, Sendable {
    /// Counted from 1.
    package let number: Int
    /// Where the line begins in the decompressed text.
    package let offset: Int
    /// Whether the line goes past the reader's limit; the reader then holds its beginning alone.
    package let isTooLong: Bool
}

/// Reads lines that end in LF or CRLF from a source; holds one line of bounded length.
package struct LineReader: ~Copyable {
    /// The longest line that is held.
    package static let limit = 64 * 1024

    /// The bytes of the line that `next()` returned last, without its end.
    package private(set) var bytes: [UInt8] = []
    private var window: ByteWindow
    private var number = 0

    /// Begins at the first line, behind a byte order mark.
    package init(_ source: ByteSource) throws(ListError) {
        window = try ByteWindow(source)
    }

    /// Goes to the next line, or returns nothing at the end; an empty line after the last line end is none.
    package mutating func next() throws(ListError) -> Line? {
        bytes.removeAll(keepingCapacity: true)
        guard try window.peek() != nil else { return nil }
        number += 1
        let offset = window.offset
        var length = 0
        while let byte = try window.peek() {
            guard byte != UInt8(ascii: "\n") else {
                _ = try window.next()
                break
            }
            length += window.takeRun(until: UInt8(ascii: "\n"), limit: Self.limit + 1, appendingTo: &bytes)
        }
        if length == bytes.count, bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        let isTooLong = bytes.count > Self.limit
        if isTooLong { bytes.removeLast(bytes.count - 1024) }
        return Line(number: number, offset: offset, isTooLong: isTooLong)
    }
}
