/// A resolver that asks servers over UDP and TCP.
///
/// Nothing that arrives is believed unless it comes from the address and port asked, to the port asked from, with the id
/// and the question sent (RFC 5452, 9.1); everything else is passed over while the resolver goes on listening.
package final class WireResolver: Resolver {
    private let loop: EventLoop

    /// Starts a resolver on a thread of its own.
    ///
    /// - Parameter configuration: Whom to ask and how.
    /// - Throws: `DNSError` where there is no server, or the system refuses a thread or a descriptor.
    package init(_ configuration: ResolverConfiguration) throws(DNSError) {
        loop = try EventLoop(configuration)
        try loop.start()
    }

    deinit { loop.stop() }

    /// The resolver's own thread as an executor: tasks that prefer it look names up without changing threads.
    package var executor: some TaskExecutor { loop }

    /// What has been done so far.
    package var statistics: Statistics { loop.statistics }

    package func lookUp(_ questions: [Question]) async -> [Lookup] {
        await lookUp(questions, from: nil)
    }

    /// Looks questions up at a server of one's choice, and at the next ones where that does not answer.
    ///
    /// - Parameters:
    ///   - questions: What to ask.
    ///   - server: The index of the server in the configuration.
    /// - Returns: One lookup a question, in the same order; each says which server it is from.
    package func lookUp(_ questions: [Question], startingAt server: Int) async -> [Lookup] {
        await lookUp(questions, from: server)
    }

    private func lookUp(_ questions: [Question], from server: Int?) async -> [Lookup] {
        if questions.isEmpty { return [] }
        let lookups = questions.map { Lookup(question: $0, outcome: .failed(.shutDown), attempts: 0) }
        return await withCheckedContinuation { continuation in
            loop.submit(Submission(lookups: lookups, server: server, continuation: continuation))
        }
    }

    /// Ends pending lookups with `Failure.shutDown`, closes all sockets and ends the thread; later lookups fail likewise.
    package func shutdown() {
        loop.stop()
    }
}
