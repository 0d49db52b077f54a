import Synchronization

/// A handful of candidates of an earlier pass, in order.
final class RetrySource: CandidateSource {
    private let rest: Mutex<ArraySlice<Candidate>>

    init(_ candidates: [Candidate]) {
        rest = Mutex(candidates[...])
    }

    func next() -> SourceItem? {
        rest.withLock { $0.popFirst() }.map(SourceItem.candidate)
    }
}
