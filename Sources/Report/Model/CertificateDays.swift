package import Survey

/// How long the certificates of policy hosts last, counted from the beginning of the run, so that a report does not depend on the
/// day on which it is made.
package struct CertificateDays: Hashable, Sendable {
    /// A span of days.
    enum Span: String, Hashable, Sendable, CaseIterable {
        case expired
        case week = "days_0_6"
        case fortnight = "days_7_13"
        case month = "days_14_29"
        case twoMonths = "days_30_59"
        case quarter = "days_60_89"
        case halfYear = "days_90_179"
        case longer = "days_180_or_more"

        /// The span that a number of whole days is in.
        init(days: Int64) {
            self =
                switch days {
                case ..<0: .expired
                case ..<7: .week
                case ..<14: .fortnight
                case ..<30: .month
                case ..<60: .twoMonths
                case ..<90: .quarter
                case ..<180: .halfYear
                default: .longer
                }
        }

        /// The span in words.
        var label: String {
            switch self {
            case .expired: "expired"
            case .week: "less than 7 days"
            case .fortnight: "7 to 13 days"
            case .month: "14 to 29 days"
            case .twoMonths: "30 to 59 days"
            case .quarter: "60 to 89 days"
            case .halfYear: "90 to 179 days"
            case .longer: "180 days or more"
            }
        }
    }

    private let startedAt: Int64
    private(set) var counts: [Span: Int] = [:]

    /// Begins to count for a run.
    ///
    /// - Parameter startedAt: When the run began, in seconds since 1970.
    package init(startedAt: Int64) {
        self.startedAt = startedAt
    }

    /// Counts a domain whose policy host presented a certificate; one that could not be told is in no share.
    package mutating func count(_ domain: ExaminedDomain) {
        guard domain.verdict.outcome != .inconclusive, let leaf = domain.evidence.fetch?.peer?.chain.first else {
            return
        }
        count(notAfter: leaf.notAfter)
    }

    /// Counts domains by the end of their policy host's certificate, in seconds since 1970.
    package mutating func count(notAfter: Int64, times: Int = 1) {
        let (seconds, isOutside) = notAfter.subtractingReportingOverflow(startedAt)
        let left = isOutside ? (notAfter < 0 ? Int64.min : .max) : seconds
        // Rounded down, so that what ended a second ago is not in its last day.
        let days = left >= 0 ? left / 86_400 : -1
        counts[Span(days: days), default: 0] += times
    }

    /// All certificates counted, one a domain.
    var total: Int { counts.values.reduce(0, +) }
}
