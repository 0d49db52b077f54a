/// What answers DNS questions: servers over the wire, or records in memory.
package protocol Resolver: Sendable {
    /// Looks up all questions side by side and returns when the last has its outcome.
    ///
    /// One suspension however many questions: a domain's questions belong in one call.
    ///
    /// - Parameter questions: What to ask.
    /// - Returns: One lookup a question, in the same order.
    func lookUp(_ questions: [Question]) async -> [Lookup]
}

extension Resolver {
    /// Looks up one question.
    ///
    /// - Parameter question: What to ask.
    /// - Returns: Its lookup.
    package func lookUp(_ question: Question) async -> Lookup {
        await lookUp([question]).first ?? Lookup(question: question, outcome: .failed(.shutDown), attempts: 0)
    }
}
