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
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 2)
        guard Self.encode(text, into: &bytes) else { return nil }
        self.bytes = bytes
    }

    /// Appends the wire form of a name to a buffer; false, with the buffer in any state, where the name is not legal.
    static func encode(_ text: String, into bytes: inout [UInt8]) -> Bool {
        let start = bytes.count
        var lengthAt = start
        bytes.append(0)
        if text == "." { return true }
        for byte in text.utf8 {
            let length = bytes.count - lengthAt - 1
            if byte == UInt8(ascii: ".") {
                guard (1...63).contains(length) else { return false }
                bytes[lengthAt] = UInt8(length)
                lengthAt = bytes.count
                bytes.append(0)
                continue
            }
            guard isPlain(byte) else { return false }
            bytes.append(byte)
        }
        let length = bytes.count - lengthAt - 1
        // A final dot has left an empty label behind, which is the root.
        if length == 0 { return bytes.count - start > 1 && bytes.count - start <= 255 }
        guard length <= 63 else { return false }
        bytes[lengthAt] = UInt8(length)
        bytes.append(0)
        return bytes.count - start <= 255
    }

    /// The name in canonical presentation form: lower case, no final dot, the root as `.`, other bytes as `\DDD`.
    var text: String {
        var characters: [UInt8] = []
        characters.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count, bytes[position] != 0 {
            let end = min(position + 1 + Int(bytes[position]), bytes.count)
            if !characters.isEmpty { characters.append(UInt8(ascii: ".")) }
            for byte in bytes[(position + 1)..<end] {
                Self.append(byte, to: &characters)
            }
            position = end
        }
        return characters.isEmpty ? "." : String(decoding: characters, as: UTF8.self)
    }

    private static func append(_ byte: UInt8, to characters: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            characters.append(byte | 0x20)
        case _ where isPlain(byte):
            characters.append(byte)
        default:
            characters.append(UInt8(ascii: "\\"))
            for digit in [byte / 100, byte / 10 % 10, byte % 10] {
                characters.append(UInt8(ascii: "0") + digit)
            }
        }
    }

    /// Whether a byte stands for itself in presentation form, in every reader.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "@"), UInt8(ascii: ";"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "$"):
            false
        default: byte > 0x20 && byte < 0x7f
        }
    }
}
