/// Where in its list a domain stands: in a ranking, how well known it is.
package enum PlaceBin: String, Hashable, Sendable, CaseIterable {
    /// The first 1,000 rows.
    case thousand = "1 to 1,000"
    /// The next rows up to 10,000.
    case tenThousand = "1,001 to 10,000"
    /// The next rows up to 100,000.
    case hundredThousand = "10,001 to 100,000"
    /// The next rows up to 1,000,000.
    case million = "100,001 to 1,000,000"
    /// All rows behind.
    case rest = "over 1,000,000"

    /// The range of a position, counted from 1.
    package init(_ position: Int) {
        self =
            switch position {
            case ...1_000: .thousand
            case ...10_000: .tenThousand
            case ...100_000: .hundredThousand
            case ...1_000_000: .million
            default: .rest
            }
    }
}
