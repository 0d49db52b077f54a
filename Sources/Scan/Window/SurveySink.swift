package import Survey

/// Where the results of a scan go: a database, or memory for tests.
///
/// One consumer calls it, from one thread.
package protocol SurveySink: Sendable {
    /// Keeps examined domains and rejected rows, all or none.
    ///
    /// - Returns: Whether they were kept; not while nothing that is found is believed.
    func keep(_ examined: [ExaminedDomain], _ rejected: [RejectedRow]) throws -> Bool

    /// Domains whose last look could not tell everything, in the order of their positions.
    func awaitingAnotherLook(after position: Int, limit: Int) throws -> [Candidate]
}
