/// Owner names of a zone file, made absolute (RFC 1035, 5.1).
enum ZoneName {
    /// The name in lower case without its final dot, completed by the origin where it is relative.
    ///
    /// A name has one form: escapes stand only where the character could mean something else, and there they do.
    static func absolute(_ text: [UInt8], origin: [UInt8]?) throws(ZoneProblem) -> [UInt8] {
        if text == [UInt8(ascii: "@")] {
            guard let origin else { throw .relativeName }
            return origin
        }
        if text == [dot] { return text }
        var scan = Scan()
        var rest = text[...]
        while let byte = rest.popFirst() {
            if byte == dot {
                try scan.endLabel()
            } else if byte == UInt8(ascii: "\\") {
                try scan.append(escaped: takeEscape(&rest))
            } else {
                scan.append(plain: byte)
            }
        }
        if scan.labelLength == 0 { return try scan.finish() }
        guard let origin else { throw .relativeName }
        try scan.endLabel()
        return try scan.finish(origin: origin == [dot] ? [] : origin)
    }

    private static let dot = UInt8(ascii: ".")

    /// The byte that `\X` or `\DDD` stands for.
    private static func takeEscape(_ rest: inout ArraySlice<UInt8>) throws(ZoneProblem) -> UInt8 {
        guard let first = rest.popFirst() else { throw .badName }
        guard isDigit(first) else { return first }
        var value = Int(first) - 0x30
        for _ in 0..<2 {
            guard let next = rest.popFirst(), isDigit(next) else { throw .badName }
            value = value * 10 + Int(next) - 0x30
        }
        guard let byte = UInt8(exactly: value) else { throw .badName }
        return byte
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte)
    }

    /// The labels read so far, each with a dot behind it, and their lengths by the rules of the wire.
    private struct Scan {
        var name: [UInt8] = []
        var labelLength = 0
        var wireLength = 1

        mutating func append(plain byte: UInt8) {
            if Self.special.contains(byte) { name.append(UInt8(ascii: "\\")) }
            name.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            labelLength += 1
        }

        /// What begins a directive, stands for the origin, or parts words and labels (RFC 1035, 5.1).
        private static let special = Array("$@.;()\\\"".utf8)

        mutating func append(escaped byte: UInt8) {
            switch byte {
            case 0x21...0x7E:
                append(plain: byte)
            default:
                name += [UInt8(ascii: "\\"), 0x30 + byte / 100, 0x30 + byte / 10 % 10, 0x30 + byte % 10]
                labelLength += 1
            }
        }

        mutating func endLabel() throws(ZoneProblem) {
            guard (1...63).contains(labelLength) else { throw .badName }
            name.append(dot)
            wireLength += labelLength + 1
            labelLength = 0
        }

        mutating func finish() throws(ZoneProblem) -> [UInt8] {
            guard wireLength <= 255, !name.isEmpty else { throw .badName }
            name.removeLast()
            return name
        }

        mutating func finish(origin: [UInt8]) throws(ZoneProblem) -> [UInt8] {
            guard !origin.isEmpty else { return try finish() }
            guard wireLength + origin.count + 1 <= 255 else { throw .badName }
            return name + origin
        }
    }
}
