/// A moment in UTC by the Gregorian calendar.
package struct UTCTime: Hashable, Sendable {
    private let year: Int64
    private let month: Int64
    private let day: Int64
    /// Seconds since midnight.
    private let second: Int64

    /// The moment so many seconds after the beginning of 1970.
    package init(_ seconds: Int64) {
        let (dayCount, second) = Self.floored(seconds, by: 86_400)
        (year, month, day) = Self.civil(dayCount)
        self.second = second
    }

    /// The moment as ISO 8601 writes it, as in `2024-09-29T06:00:00Z`.
    package var text: String {
        date.joined(separator: "-") + "T" + clock.joined(separator: ":") + "Z"
    }

    /// The same in letters and digits alone, as in `20240929T060000Z`.
    package var compact: String {
        "\(date.joined())T\(clock.joined())Z"
    }

    private var date: [String] { [padded(year, to: 4), padded(month, to: 2), padded(day, to: 2)] }

    private var clock: [String] {
        [second / 3_600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
    }

    /// The date of a day counted from 1970-01-01, by eras of 400 years that begin in March, so that leap days end them.
    private static func civil(_ day: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = floored(day + 719_468, by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func floored(_ value: Int64, by divisor: Int64) -> (Int64, Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    private func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number.magnitude)
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
