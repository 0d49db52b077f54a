/// Words of a zone file that stand before the type of a record.
enum ZoneWord {
    /// Whether the word is a time: digits, or digits with the units that BIND writes (`1h30m`).
    static func isTTL(_ word: [UInt8]) -> Bool {
        guard let first = word.first, (0x30...0x39).contains(first) else { return false }
        return word.allSatisfy { byte in
            switch byte | 0x20 {
            case 0x30...0x39, UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "h"), UInt8(ascii: "d"),
                UInt8(ascii: "w"):
                true
            default:
                false
            }
        }
    }

    /// Whether the word is a class (RFC 1035, 3.2.4; `CLASS1` by RFC 3597, 5).
    static func isClass(_ word: [UInt8]) -> Bool {
        guard word.count > 5 else { return word.count == 2 && classes.contains(text(word)) }
        return text(word).hasPrefix("CLASS") && word[5...].allSatisfy { (0x30...0x39).contains($0) }
    }

    private static let classes = ["IN", "CS", "CH", "HS"]

    /// The word in upper case.
    static func text(_ word: [UInt8]) -> String {
        String(decoding: word.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
    }
}
