import Synchronization

/// A resolver over records in memory, like a small zone, for everything that is to be tried without a server.
package final class InMemoryResolver: Resolver {
    private let records: [String: [RecordData]]
    private let failures: [Question: Failure]
    private let log = Mutex<[Question]>([])

    /// Makes a resolver.
    ///
    /// - Parameters:
    ///   - records: The records at each name; a `.cname` makes the name an alias. Names above one with records exist.
    ///   - failures: Questions that fail, wherever on a CNAME chain they come up.
    package init(_ records: [String: [RecordData]], failures: [Question: Failure] = [:]) {
        var byName: [String: [RecordData]] = [:]
        for (name, data) in records {
            byName[Self.canonical(name), default: []] += data
        }
        for name in byName.keys {
            // Empty non-terminals exist (RFC 8020, 2).
            var parent = name[...]
            while let dot = parent.firstIndex(of: ".") {
                parent = parent[parent.index(after: dot)...]
                byName[String(parent), default: []] += []
            }
        }
        self.records = byName
        self.failures = Dictionary(
            failures.map { (Question(name: Self.canonical($0.fullName), type: $0.type), $1) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The questions put so far, in order, with their whole names.
    package var asked: [Question] { log.withLock { $0 } }

    package func lookUp(_ questions: [Question]) async -> [Lookup] {
        log.withLock { $0 += questions.map { Question(name: $0.fullName, type: $0.type) } }
        return questions.map(answer)
    }

    private func answer(_ question: Question) -> Lookup {
        var lookup = Lookup(question: question, outcome: .nxdomain)
        guard WireName(question.fullName) != nil else {
            lookup.outcome = .failed(.invalidName)
            return lookup
        }
        var name = Self.canonical(question.fullName)
        var chain = AliasChain(from: name)
        while true {
            if let failure = failures[Question(name: name, type: question.type)] {
                lookup.outcome = .failed(failure)
                break
            }
            let data = records[name]
            let matching = (data ?? []).filter { $0.type == question.type }
            if !matching.isEmpty {
                lookup.outcome = .records(matching)
                lookup.ttl = 3600
                break
            }
            guard case .cname(let target)? = data?.first(where: { $0.type == .cname }) else {
                lookup.outcome = data == nil ? .nxdomain : .noData
                break
            }
            name = Self.canonical(target)
            if let failure = chain.follow(to: name) {
                lookup.outcome = .failed(failure)
                break
            }
        }
        lookup.chain = chain.targets
        return lookup
    }

    private static func canonical(_ name: String) -> String {
        let lowered = name.lowercased()
        return lowered.count > 1 && lowered.hasSuffix(".") ? String(lowered.dropLast()) : lowered
    }
}
