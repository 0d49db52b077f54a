/// A canary that was not answered as it must be, and by whom.
package struct CanaryFinding: Hashable, Sendable {
    /// The canary.
    package let canary: Canary
    /// What was said, in a few words.
    package let answer: String
    /// The index of the resolver that said so.
    package let server: Int

    /// Joins what was found.
    package init(_ canary: Canary, _ answer: String, server: Int) {
        self.canary = canary
        self.answer = answer
        self.server = server
    }
}

/// What came of asking all canaries at all resolvers once.
package enum CanaryVerdict: Hashable, Sendable {
    /// Each was answered as it must be.
    case right
    /// One was not: a resolver lies.
    case wrong(CanaryFinding)
    /// One found no answer, which is no lie.
    case silent(CanaryFinding)

    /// Joins the answers: one lie is enough, and so is one silence where there is no lie.
    package init(_ answers: [(canary: Canary, answer: CanaryAnswer, server: Int)]) {
        var verdict = CanaryVerdict.right
        for (canary, answer, server) in answers {
            switch (answer, verdict) {
            case (.wrong(let text), _):
                self = .wrong(CanaryFinding(canary, text, server: server))
                return
            case (.silent(let text), .right): verdict = .silent(CanaryFinding(canary, text, server: server))
            default: break
            }
        }
        self = verdict
    }
}
