package import HTTPS
import Survey

/// What gets a policy from one address: the HTTPS engine, or a script for tests.
package protocol PolicyFetcher: Sendable {
    /// Asks one address once.
    func fetch(_ request: FetchRequest) async -> FetchResult
}

extension Fetcher: PolicyFetcher {}

/// A policy that waits to be fetched, with all that is known of its domain.
struct FetchJob: Sendable {
    var candidate: Candidate
    var evidence: Evidence
    var plan: FetchPlan
    var fetch: FetchEvidence
}
