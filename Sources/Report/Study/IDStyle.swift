import MTASTS

/// How the id of a record is made, as far as its form tells (RFC 8461, 3.1: up to 32 letters and digits, any that change).
package enum IDStyle: String, Hashable, Sendable, CaseIterable {
    /// Date and time, with or without `T` and `Z`: `20240929T060000Z`, `20240929060000`, `202409290600`.
    case timestamp
    /// A date alone, or with two digits that count: `20240929`, `2024092901`.
    case date
    /// Seconds or milliseconds since 1970: a number of 10 or 13 digits from 2001 to 2100.
    case unixTime = "unix_time"
    /// Up to seven digits, as of a counter.
    case counter
    /// 8 hexadecimal digits or more with letters among them, as of a hash or random bytes.
    case hexadecimal
    /// Whatever else.
    case other

    /// The style of an id; dates come before other readings of the same digits.
    package init(_ id: String) {
        let bytes = Array(id.utf8)
        let digits = bytes.filter(\.isDigit)
        if let style = Self.moment(bytes, digits) {
            self = style
        } else if digits.count == bytes.count, !bytes.isEmpty {
            self = Self.number(digits)
        } else if bytes.count >= 8, bytes.allSatisfy(\.isHexDigit) {
            self = .hexadecimal
        } else {
            self = .other
        }
    }

    private static func moment(_ bytes: [UInt8], _ digits: [UInt8]) -> IDStyle? {
        guard digits.count >= 8, isDate(digits[..<8]) else { return nil }
        let marks = bytes.filter { !$0.isDigit }
        let hasMarks = !marks.isEmpty
        // The only letters of a moment: T between date and time, Z for UTC behind.
        if hasMarks {
            var rest = bytes[...]
            if rest.last.map({ $0 | 0x20 }) == UInt8(ascii: "z") { rest = rest.dropLast() }
            let tail = rest.dropFirst(8)
            let time = tail.first.map { $0 | 0x20 } == UInt8(ascii: "t") ? tail.dropFirst() : tail
            guard time.count == digits.count - 8, rest.prefix(8).elementsEqual(digits[..<8]) else { return nil }
        }
        switch digits.count {
        case 8: return hasMarks && bytes.count > 9 ? nil : .date
        case 10: return hasMarks ? hour(digits) : .date
        case 12...17: return hour(digits)
        default: return nil
        }
    }

    private static func hour(_ digits: [UInt8]) -> IDStyle? {
        guard value(digits[8..<10]) < 24, digits.count < 12 || value(digits[10..<12]) < 60 else { return nil }
        return digits.count < 14 || value(digits[12..<14]) <= 60 ? .timestamp : nil
    }

    /// Four digits of a year in which MTA-STS can have been set up or will be, two of a month, two of a day.
    private static func isDate(_ digits: ArraySlice<UInt8>) -> Bool {
        let (year, month, day) = (value(digits[..<4]), value(digits[4..<6]), value(digits[6..<8]))
        return (2010...2099).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }

    private static func number(_ digits: [UInt8]) -> IDStyle {
        switch digits.count {
        case ...7: .counter
        // 2001-09-09 to 2100-01-01.
        case 10: (1_000_000_000...4_102_444_800).contains(value(digits[...])) ? .unixTime : .other
        case 13: (1_000_000_000_000...4_102_444_800_000).contains(value(digits[...])) ? .unixTime : .other
        default: .other
        }
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// The style in a few words.
    var label: String {
        switch self {
        case .timestamp: "date and time"
        case .date: "date"
        case .unixTime: "Unix time"
        case .counter: "number of up to seven digits"
        case .hexadecimal: "hexadecimal, as of a hash"
        case .other: "other"
        }
    }
}
