import Survey

/// Moments as ISO 8601 writes them, in UTC.
package enum TimeText {
    /// The moment so many seconds after the beginning of 1970, as in `2024-09-29T06:00:00Z`.
    package static func utc(_ seconds: Int64) -> String { UTCTime(seconds).text }
}
