package import MTASTS
package import Survey

/// A domain of which a later pass may learn more.
package struct Pending: Hashable, Sendable {
    /// The number of its row in the list.
    package var position: Int
    /// The line of the list on which the row begins.
    package var line: Int
    /// The values of the list's extra columns.
    package var columns: [String]
    /// What was seen so far.
    package var evidence: Evidence

    /// The domain.
    package var domain: DomainName { evidence.domain }
    /// The header `Retry-After` of the last fetch, as sent.
    package var retryAfter: String? { evidence.fetch?.response?.retryAfter }
}
