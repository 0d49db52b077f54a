/// How long senders may keep a policy, in ranges that people compare.
package enum MaxAgeBin: String, Hashable, Sendable, CaseIterable {
    /// Below 86,400 seconds.
    case underDay = "under_a_day"
    /// From 86,400 to 604,799 seconds.
    case underWeek = "day_to_week"
    /// From 604,800 to 2,591,999 seconds.
    case underMonth = "week_to_month"
    /// From 2,592,000 to 15,551,999 seconds.
    case underHalfYear = "month_to_six_months"
    /// From 15,552,000 seconds to the most that is allowed, 31,557,600 (RFC 8461, 3.2).
    case halfYearAndMore = "six_months_and_more"

    /// The range of a maximum age in seconds.
    package init(_ seconds: Int) {
        self =
            switch seconds {
            case ..<86_400: .underDay
            case ..<604_800: .underWeek
            case ..<2_592_000: .underMonth
            case ..<15_552_000: .underHalfYear
            default: .halfYearAndMore
            }
    }

    /// The range in words.
    var label: String {
        switch self {
        case .underDay: "below a day (0 to 86,399 s)"
        case .underWeek: "a day to below a week (86,400 to 604,799 s)"
        case .underMonth: "a week to below 30 days (604,800 to 2,591,999 s)"
        case .underHalfYear: "30 to below 180 days (2,592,000 to 15,551,999 s)"
        case .halfYearAndMore: "180 days and more (15,552,000 to 31,557,600 s)"
        }
    }
}
