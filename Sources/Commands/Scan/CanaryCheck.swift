import DNS
import Scan

/// Asks all canaries once before anything is written, and tells which of them a scan can rely on.
struct CanaryCheck {
    /// The canaries that were answered as they must be.
    private(set) var canaries: [Canary] = []
    /// The defaults that were not, each with what was said of it.
    private(set) var dropped: [CanaryFinding] = []
    /// The kinds that the user wants none of.
    let switchedOff: Set<Canary.Kind>

    /// How often canaries are asked that find no answer, and how long after each other.
    private static let attempts = 3
    private static let pause = Duration.milliseconds(500)

    /// Asks.
    ///
    /// - Parameters:
    ///   - options: Which canaries.
    ///   - servers: The resolvers.
    ///   - asker: Makes what asks some canaries.
    /// - Throws: A failure where a canary that the user named is not answered as it must be.
    init(
        _ options: CanaryOptions, _ servers: [ServerAddress], asker: ([Canary]) -> CanaryAsker
    ) async throws(Failure) {
        switchedOff = options.switchedOff
        let named = options.named
        if let finding = await Self.failing(asker(named)).first {
            throw Failure(
                .io,
                "the canary \(CanaryTeller.words(finding, servers)); nothing was scanned: ask other resolvers with "
                    + "--resolver, or name another canary")
        }
        dropped = await Self.failing(asker(options.defaults))
        // Where nobody knows the good one the resolvers serve a network of its own, of which the bad one tells nothing.
        if dropped.contains(where: { $0.canary.kind == .good }) {
            canaries = named
        } else {
            canaries = named + options.defaults.filter { canary in !dropped.contains { $0.canary == canary } }
        }
    }

    /// What each canary that is not answered as it must be is answered.
    private static func failing(_ asker: CanaryAsker) async -> [CanaryFinding] {
        var findings: [CanaryFinding] = []
        if asker.canaries.isEmpty { return [] }
        for attempt in 1...attempts {
            let answers = await asker.answers()
            var mayRecover = false
            findings = asker.canaries.compactMap { canary in
                switch CanaryVerdict(answers.filter { $0.canary == canary }) {
                case .right: return nil
                case .wrong(let finding): return finding
                case .silent(let finding):
                    mayRecover = true
                    return finding
                }
            }
            guard mayRecover, attempt < attempts else { break }
            try? await Task.sleep(for: pause)
        }
        return findings
    }
}
