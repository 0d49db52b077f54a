/// Reads back the texts that ``JSONText`` writes.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Reads an array of strings.
    static func strings(_ text: String) throws -> [String] {
        var reader = JSONReader(text)
        return try reader.array { try $0.string() }
    }

    /// Reads an array of `[preference, host]` pairs.
    static func exchanges(_ text: String) throws -> [(Int, String)] {
        var reader = JSONReader(text)
        return try reader.array { reader in
            try reader.expect("[")
            let preference = try reader.integer()
            try reader.expect(",")
            let host = try reader.string()
            try reader.expect("]")
            return (preference, host)
        }
    }

    private mutating func array<Value>(_ element: (inout JSONReader) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try expect("[")
        if take("]") { return values }
        repeat { values.append(try element(&self)) } while take(",")
        try expect("]")
        guard position == bytes.count else { throw unreadable }
        return values
    }

    private mutating func string() throws -> String {
        try expect("\"")
        var text: [UInt8] = []
        while !take("\"") {
            guard position < bytes.count else { throw unreadable }
            if take("\\") {
                text.append(try escaped())
            } else {
                text.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func escaped() throws -> UInt8 {
        if take("\"") { return UInt8(ascii: "\"") }
        if take("\\") { return UInt8(ascii: "\\") }
        try expect("u")
        let digits = bytes[position...].prefix(4)
        guard let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else { throw unreadable }
        position += digits.count
        return value
    }

    private mutating func integer() throws -> Int {
        let digits = bytes[position...].prefix { $0 == UInt8(ascii: "-") || (48...57).contains($0) }
        guard let value = Int(String(decoding: digits, as: UTF8.self)) else { throw unreadable }
        position += digits.count
        return value
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar) throws {
        guard take(character) else { throw unreadable }
    }

    private var unreadable: Unreadable { Unreadable(reason: "a list is no JSON at byte \(position)") }
}
