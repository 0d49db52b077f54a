import Glibc

/// A fixed window that moves over a source, for readers that look at one byte after another.
struct ByteWindow: ~Copyable {
    /// The size of the window, which bounds what one run of bytes can hold.
    static let size = 128 * 1024

    /// The name of the source for messages.
    var name: String { source.name }
    /// Where the next byte lies in the decompressed text.
    var offset: Int { base + start }

    private let source: ByteSource
    private var buffer = [UInt8](repeating: 0, count: size)
    private var start = 0
    private var end = 0
    private var base = 0
    private var isAtEnd = false

    /// Takes the window to the first byte behind a byte order mark.
    init(_ source: ByteSource) throws(ListError) {
        self.source = source
        // The head is whole even where a pipe delivers byte by byte, so that the mark is seen in one piece.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let startsWithMark = try source.head().starts(with: mark)
        if startsWithMark, try refill() { start = mark.count }
    }

    /// The next byte without taking it, or nothing at the end.
    mutating func peek() throws(ListError) -> UInt8? {
        if start == end, try !refill() { return nil }
        return buffer[start]
    }

    /// Takes the next byte, or nothing at the end.
    mutating func next() throws(ListError) -> UInt8? {
        if start == end, try !refill() { return nil }
        start += 1
        return buffer[start - 1]
    }

    /// Takes what the window holds up to the first byte of three, that byte left out, and appends it.
    mutating func takeRun(until first: UInt8, _ second: UInt8, _ third: UInt8, appendingTo bytes: inout [UInt8]) {
        var index = start
        while index < end {
            let byte = buffer[index]
            if byte == first || byte == second || byte == third { break }
            index += 1
        }
        if index > start { bytes.append(contentsOf: buffer[start..<index]) }
        start = index
    }

    /// Takes what the window holds up to the first such byte, and appends no more than the limit allows.
    ///
    /// - Parameters:
    ///   - stop: The byte to stop at, which is left out.
    ///   - limit: How many bytes `bytes` may hold; further ones are taken and dropped.
    ///   - bytes: Where the run goes.
    /// - Returns: How many bytes were taken.
    mutating func takeRun(until stop: UInt8, limit: Int, appendingTo bytes: inout [UInt8]) -> Int {
        let index = firstIndex(of: stop)
        let taken = index - start
        let kept = min(taken, max(0, limit - bytes.count))
        if kept > 0 { bytes.append(contentsOf: buffer[start..<(start + kept)]) }
        start = index
        return taken
    }

    private func firstIndex(of stop: UInt8) -> Int {
        let (start, end) = (start, end)
        return unsafe buffer.withUnsafeBytes { bytes in
            guard let origin = bytes.baseAddress, start < end,
                let found = unsafe memchr(origin + start, Int32(stop), end - start)
            else { return end }
            return unsafe UnsafeRawPointer(found) - origin
        }
    }

    private mutating func refill() throws(ListError) -> Bool {
        guard !isAtEnd else { return false }
        base += end
        start = 0
        end = try source.read(into: &buffer)
        isAtEnd = end == 0
        return end > 0
    }
}
