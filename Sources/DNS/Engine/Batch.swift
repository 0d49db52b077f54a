/// Questions put together, on their way into the engine.
struct Submission: Sendable {
    /// The questions, at least one.
    let questions: [Question]
    /// Who waits for the lookups.
    let continuation: CheckedContinuation<[Lookup], Never>
}

/// The lookups of one submission, which come in one by one and are handed over together.
final class Batch {
    /// The questions.
    let questions: [Question]
    private let continuation: CheckedContinuation<[Lookup], Never>
    private var lookups: [Lookup?]
    private var missing: Int

    /// Opens the batch of a submission.
    init(_ submission: Submission) {
        questions = submission.questions
        continuation = submission.continuation
        lookups = Array(repeating: nil, count: submission.questions.count)
        missing = submission.questions.count
    }

    /// Takes the lookup of one question; with the last of them, whoever waits goes on.
    func finish(_ position: Int, with lookup: Lookup) {
        lookups[position] = lookup
        missing -= 1
        if missing == 0 { continuation.resume(returning: lookups.compactMap(\.self)) }
    }
}
