import CZlib

/// One zlib stream that unpacks gzip members one after another (RFC 1952, 2.2), without ever holding more than its buffers.
@safe
struct Inflater: ~Copyable {
    /// What one step did.
    struct Progress {
        /// Bytes taken from the input.
        let consumed: Int
        /// Bytes written to the output.
        let produced: Int
    }

    /// What the data itself does wrong.
    enum Fault: Error {
        /// The bytes are not what gzip writes.
        case corrupt
    }

    /// Whether the data may end here: between members, not inside one.
    private(set) var isBetweenMembers = false
    private var isPadding = false
    /// Owned; at a fixed address, because zlib's state points back at it.
    private let stream: UnsafeMutablePointer<z_stream>

    init() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let status = unsafe czlib_inflate_init_gzip(stream)
        precondition(status == Z_OK, "zlib has no memory for a stream or is not the version that it was built as")
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deinitialize(count: 1)
        unsafe stream.deallocate()
    }

    /// Unpacks from `input[start..<end]` into the output, as far as either goes.
    mutating func inflate(
        _ input: inout [UInt8], from start: Int, to end: Int, into output: inout [UInt8], at outputStart: Int
    ) throws(Fault) -> Progress {
        if isBetweenMembers, let skipped = try skipPadding(input, from: start, to: end) {
            return Progress(consumed: skipped, produced: 0)
        }
        let (available, room) = (end - start, output.count - outputStart)
        let status = unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe stream.pointee.next_in = input.baseAddress?.advanced(by: start)
                unsafe stream.pointee.avail_in = UInt32(available)
                unsafe stream.pointee.next_out = output.baseAddress?.advanced(by: outputStart)
                unsafe stream.pointee.avail_out = UInt32(room)
                return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
            }
        }
        let consumed = unsafe available - Int(stream.pointee.avail_in)
        let produced = unsafe room - Int(stream.pointee.avail_out)
        switch status {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: isBetweenMembers = true
        default: throw .corrupt
        }
        return Progress(consumed: consumed, produced: produced)
    }

    /// Gets ready for the next member, or skips the zeros that tape and block devices leave behind the last one.
    ///
    /// Anything else behind a member is damage: dropping it, as gzip does with a warning, would shorten a list in silence.
    private mutating func skipPadding(_ input: [UInt8], from start: Int, to end: Int) throws(Fault) -> Int? {
        let zeros = input[start..<end].prefix { $0 == 0 }.count
        if zeros > 0 {
            isPadding = true
            return zeros
        }
        guard !isPadding else { throw .corrupt }
        guard unsafe inflateReset(stream) == Z_OK else { throw .corrupt }
        isBetweenMembers = false
        return nil
    }
}
