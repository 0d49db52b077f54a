/// How the id of a record is made.
package enum IDForm: String, Hashable, Sendable, CaseIterable {
    case timestamp
    case date
    case unixTime = "unix_time"
    case counter
    case hexadecimal
    case other

    /// How often they occur.
    ///
    /// The study gives no number.
    static let weights: [(Self, Int)] = [
        (.timestamp, 55), (.date, 12), (.unixTime, 13), (.counter, 8), (.hexadecimal, 6), (.other, 6),
    ]

    /// One of several ids of this form, the same for the same number.
    package func id(_ number: Int) -> String {
        let day = "2024" + Self.padded(1 + number % 12) + Self.padded(1 + number % 28)
        return switch self {
        case .timestamp: [day + "060000Z", day + "T060000", day + "0600", day + "T060000Z"][number % 4]
        case .date: [day, day + "01"][number % 2]
        case .unixTime: "\(1_700_000_000 + number)"
        case .counter: "\(1 + number % 10_000)"
        case .hexadecimal: "c0ffee" + String(0x1000_0000 + number, radix: 16)
        case .other: ["policyv\(number % 10)", "sts\(day)", "first"][number % 3]
        }
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
