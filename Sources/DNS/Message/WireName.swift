/// A domain name in wire form: length-prefixed labels and a zero byte, at most 255 bytes (RFC 1035, 3.1).
struct WireName: Hashable {
    /// The bytes, the final zero byte included.
    let bytes: [UInt8]

    /// Takes over bytes that are known to be one whole name.
    init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Encodes a name in presentation form.
    ///
    /// Only plain printable ASCII is taken: what ldns's reader takes beside it (spaces, raw UTF-8, `\032`, `@`) would
    /// ask for another name than the one written. Nil where the name cannot be asked for.
    init?(_ text: String) {
        var bytes = [UInt8](repeating: 0, count: WireNameWriter.room)
        var writer = WireNameWriter(at: 0)
        var span = bytes.mutableSpan
        guard let end = writer.write(text, to: &span) else { return nil }
        bytes.removeSubrange(end...)
        self.bytes = bytes
    }

    /// The name in canonical presentation form: lower case, no final dot, the root as `.`, other bytes as `\DDD`.
    var text: String { Self.text(of: bytes.span) }

    /// The canonical presentation form of bytes that are known to be one whole name.
    static func text(of bytes: Span<UInt8>) -> String {
        // The common case at once: only the length bytes within change, to dots.
        guard bytes.count > 2 else { return escapedText(of: bytes) }
        var isPlain = true
        let text = unsafe String(unsafeUninitializedCapacity: bytes.count - 2) { characters in
            var nextDot = Int(bytes[0])
            for index in 1..<(bytes.count - 1) {
                var byte = bytes[index]
                if index == nextDot + 1 {
                    nextDot = index + Int(byte)
                    byte = UInt8(ascii: ".")
                } else if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") {
                    byte |= 0x20
                } else if !WireNameWriter.isPlain(byte) {
                    isPlain = false
                    return 0
                }
                unsafe characters[index - 1] = byte
            }
            return bytes.count - 2
        }
        return isPlain ? text : escapedText(of: bytes)
    }

    private static func escapedText(of bytes: Span<UInt8>) -> String {
        var characters: [UInt8] = []
        characters.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count, bytes[position] != 0 {
            let end = min(position + 1 + Int(bytes[position]), bytes.count)
            if !characters.isEmpty { characters.append(UInt8(ascii: ".")) }
            for index in (position + 1)..<end {
                append(bytes[index], to: &characters)
            }
            position = end
        }
        return characters.isEmpty ? "." : String(decoding: characters, as: UTF8.self)
    }

    private static func append(_ byte: UInt8, to characters: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            characters.append(byte | 0x20)
        case _ where WireNameWriter.isPlain(byte):
            characters.append(byte)
        default:
            characters.append(UInt8(ascii: "\\"))
            for digit in [byte / 100, byte / 10 % 10, byte % 10] {
                characters.append(UInt8(ascii: "0") + digit)
            }
        }
    }
}
