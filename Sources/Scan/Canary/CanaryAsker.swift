package import DNS

/// Asks canaries, each at each resolver.
package struct CanaryAsker: Sendable {
    /// The canaries.
    package let canaries: [Canary]
    private let servers: Int
    private let label: @Sendable () -> String
    private let lookUp: @Sendable ([Question], Int) async -> [Lookup]

    /// Joins what it takes to ask.
    ///
    /// - Parameters:
    ///   - canaries: What to ask.
    ///   - servers: How many resolvers there are.
    ///   - label: Makes a label that was never asked for.
    ///   - lookUp: Asks the resolver with an index first, and others where that does not answer.
    package init(
        _ canaries: [Canary], servers: Int, label: @escaping @Sendable () -> String = Self.randomLabel,
        lookUp: @escaping @Sendable ([Question], Int) async -> [Lookup]
    ) {
        self.canaries = canaries
        self.servers = servers
        self.label = label
        self.lookUp = lookUp
    }

    /// Asks all side by side.
    package func ask() async -> CanaryVerdict {
        CanaryVerdict(await answers())
    }

    /// The answers to all canaries, by each resolver in turn.
    package func answers() async -> [(canary: Canary, answer: CanaryAnswer, server: Int)] {
        await withTaskGroup(of: (Int, Int, CanaryAnswer, Int).self) { group in
            for (place, canary) in canaries.enumerated() {
                for server in 0..<servers {
                    group.addTask {
                        let (answer, speaker) = await answer(canary, by: server)
                        return (place, server, answer, speaker)
                    }
                }
            }
            let all = await group.reduce(into: []) { $0.append($1) }
            return all.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { (canaries[$0.0], $0.2, $0.3) }
        }
    }

    /// What one resolver answers; what another does in its place, where it stays silent.
    private func answer(_ canary: Canary, by server: Int) async -> (CanaryAnswer, server: Int) {
        var found = (CanaryAnswer.right, server: server)
        for _ in 0..<Self.tries {
            let lookups = await lookUp(canary.questions(label: label()), server)
            let answer = canary.answer(lookups)
            found = (answer, lookups.first { canary.answer([$0]) == answer }?.server ?? server)
            // Right answers of another one tell nothing of this one, which may have been asked and not heard.
            if answer != .right || lookups.allSatisfy({ $0.server == server }) { break }
        }
        return found
    }

    /// How often a resolver is asked in whose place another one answers: that of one that is out of order always does.
    private static let tries = 3

    /// Sixteen random digits, which nobody has asked for before.
    @Sendable package static func randomLabel() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
