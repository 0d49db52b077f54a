import Survey

extension PackedFacts {
    /// Packs the facts of an answer.
    init(_ answer: Answer<some Hashable & Sendable>) {
        let hasMore = !answer.chain.isEmpty || answer.extendedError != nil || answer.error != nil
        self.init(
            answer.facts, status: AnswerStatus(answer.content), hasMore: hasMore || !Self.holds(answer.facts))
    }
}

extension Answer {
    /// The extended error of a SERVFAIL (RFC 8914).
    var extendedError: Int? {
        if case .servfail(let number) = failure { number } else { nil }
    }

    /// The name of a failure that has no status of its own.
    var error: String? {
        if case .other(let text) = failure { text } else { nil }
    }
}
