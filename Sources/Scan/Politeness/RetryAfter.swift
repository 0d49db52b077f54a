import Survey

/// The header by which a server asks for time (RFC 9110, 10.2.3).
enum RetryAfter {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The seconds that a response of 429 or 503 asks for, counted from when it came; nil without such a wish.
    static func seconds(_ response: HTTPEvidence, at observedAt: Int64) -> Double? {
        guard response.status == 429 || response.status == 503, let header = response.retryAfter else { return nil }
        let text = header.drop { $0 == " " }
        let digits = text.prefix { $0 != " " }
        if !digits.isEmpty, digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) {
            return Double(digits)
        }
        return date(text).map { Double(max(0, $0 - observedAt)) }
    }

    /// A date of RFC 9110, 5.6.7 in its preferred form, in seconds since 1970.
    private static func date(_ text: Substring) -> Int64? {
        let words = text.split(separator: " ")
        guard words.count >= 5, let day = Int64(words[1]), let year = Int64(words[3]), (1970...9999).contains(year),
            let month = months.firstIndex(of: String(words[2])), (1...31).contains(day)
        else { return nil }
        let clock = words[4].split(separator: ":").map { Int64($0) ?? -1 }
        guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
            (0...60).contains(clock[2])
        else { return nil }
        return days(year, Int64(month) + 1, day) * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
    }

    /// The days from 1970 to a date of the Gregorian calendar, years counted from March.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        return 365 * marchYear + leapDays + (153 * marchMonth + 2) / 5 + day - 1 - 719_468
    }
}
