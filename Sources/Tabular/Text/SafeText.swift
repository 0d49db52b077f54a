/// Foreign text made safe to show: nothing in it can steer a terminal, reorder a line or begin markup.
package enum SafeText {
    /// The text with every character that acts instead of showing as an escape (`\x1b`, `\u{202e}`), cut at a number of characters.
    ///
    /// Escaped are control characters with the line feed, bidirectional controls, zero-width and other invisible characters,
    /// and what Unicode has not assigned.
    package static func terminal(_ text: String, limit: Int = 300) -> String {
        terminal(Array(text.utf8), limit: limit)
    }

    /// The bytes as text made safe in the same way; those that are not UTF-8 show as `\xff`.
    package static func terminal(_ bytes: [UInt8], limit: Int = 300) -> String {
        if bytes.count <= limit, bytes.allSatisfy({ (0x20...0x7E).contains($0) }) {
            return String(decoding: bytes, as: UTF8.self)
        }
        var safe = ""
        var room = limit
        var position = 0
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        while true {
            let piece: String
            switch parser.parseScalar(from: &iterator) {
            case .emptyInput:
                return safe
            case .valid(let encoded):
                piece = shown(Unicode.UTF8.decode(encoded))
                position += encoded.count
            case .error(let length):
                piece = bytes[position..<(position + length)].map(byteEscape).joined()
                position += length
            }
            let width = piece.unicodeScalars.count
            guard width <= room else { return safe + "…" }
            safe += piece
            room -= width
        }
    }

    private static func shown(_ scalar: Unicode.Scalar) -> String {
        if scalar.value < 0x20 || scalar.value == 0x7F { return byteEscape(UInt8(scalar.value)) }
        guard scalar.value < 0x7F || !acts(scalar) else { return "\\u{\(String(scalar.value, radix: 16))}" }
        return String(scalar)
    }

    private static func acts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func byteEscape(_ byte: UInt8) -> String {
        "\\x\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))"
    }
}
