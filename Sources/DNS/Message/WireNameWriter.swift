/// Writes names in presentation form as wire form into a packet.
///
/// Only plain printable ASCII is taken: what ldns's reader takes beside it (spaces, raw UTF-8, `\032`, `@`) would ask for
/// another name than the one written.
struct WireNameWriter {
    /// The room that has to be there behind the start, one byte more than the longest name.
    static let room = 256

    private let start: Int
    private var lengthAt: Int
    private var end: Int

    /// Starts at a position of the packet.
    init(at start: Int) {
        self.start = start
        lengthAt = start
        end = start + 1
    }

    /// Writes a name; nil, with the room in any state, where it is not legal.
    ///
    /// - Parameters:
    ///   - name: The name, with or without the final dot.
    ///   - labels: Labels that stand before it, each with its dot.
    ///   - packet: The packet, with `room` bytes behind the start.
    /// - Returns: Where in the packet the name ends.
    mutating func write(_ name: String, behind labels: String = "", to packet: inout MutableSpan<UInt8>) -> Int? {
        // With its final dot a name takes one byte more in wire form, without it two.
        guard labels.utf8.count + name.utf8.count <= 254 else { return nil }
        if labels.isEmpty, name == "." {
            packet[start] = 0
            return end
        }
        guard append(labels.utf8Span.span, to: &packet), append(name.utf8Span.span, to: &packet) else { return nil }
        let length = end - lengthAt - 1
        if length > 0 {
            guard length <= 63 else { return nil }
            packet[lengthAt] = UInt8(length)
            lengthAt = end
            end += 1
        }
        // The empty label behind the final dot is the root.
        packet[lengthAt] = 0
        return (2...255).contains(end - start) ? end : nil
    }

    private mutating func append(_ text: Span<UInt8>, to packet: inout MutableSpan<UInt8>) -> Bool {
        var lengthAt = lengthAt
        var end = end
        for index in 0..<text.count {
            let byte = text[index]
            if byte == UInt8(ascii: ".") {
                let length = end - lengthAt - 1
                guard length >= 1, length <= 63 else { return false }
                packet[lengthAt] = UInt8(length)
                lengthAt = end
            } else {
                guard Self.isPlain(byte) else { return false }
                packet[end] = byte
            }
            end += 1
        }
        self.lengthAt = lengthAt
        self.end = end
        return true
    }

    /// Whether a byte stands for itself in presentation form, in every reader.
    @inline(__always)
    static func isPlain(_ byte: UInt8) -> Bool {
        byte < 128 && (byte < 64 ? plain.low : plain.high) >> UInt64(byte & 63) & 1 == 1
    }

    /// A bit for each ASCII character: those from `!` to `~` but `.` `\` `"` `@` `;` `(` `)` `$`.
    private static let plain: (low: UInt64, high: UInt64) = (0xf7ff_bcea_0000_0000, 0x7fff_ffff_efff_fffe)
}
