package import Survey

/// Where the candidates of a pass come from; shared by all tasks of the window.
package protocol CandidateSource: Sendable {
    /// The next item; nil when there is no more.
    func next() throws -> SourceItem?
}

/// What a source gives.
package enum SourceItem: Sendable {
    /// A domain to examine.
    case candidate(Candidate)
    /// A row that is not surveyed.
    case rejected(RejectedRow)
}
