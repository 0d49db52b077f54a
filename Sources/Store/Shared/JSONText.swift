/// Texts of JSON arrays, in which rows keep lists that people query with `json_each`.
enum JSONText {
    /// An array of strings.
    static func strings(_ values: [String]) -> String {
        array(values) { append($0, to: &$1) }
    }

    /// An array of `[preference, host]` pairs.
    static func exchanges(_ values: [(Int, String)]) -> String {
        array(values) { value, text in
            text += "["
            text += String(value.0)
            text += ","
            append(value.1, to: &text)
            text += "]"
        }
    }

    private static func array<Value>(_ values: [Value], _ element: (Value, inout String) -> Void) -> String {
        var text = "["
        text.reserveCapacity(40 * values.count)
        for (index, value) in values.enumerated() {
            if index > 0 { text += "," }
            element(value, &text)
        }
        text += "]"
        return text
    }

    /// Appends a string with what RFC 8259, section 7 demands to be escaped.
    private static func append(_ value: String, to text: inout String) {
        text += "\""
        if value.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            for scalar in value.unicodeScalars { append(scalar, to: &text) }
        } else {
            text += value
        }
        text += "\""
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar {
        case "\"", "\\":
            text += "\\"
            text.unicodeScalars.append(scalar)
        case "\u{0}"..<" ":
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default:
            text.unicodeScalars.append(scalar)
        }
    }
}
