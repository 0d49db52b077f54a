import DNS
import Synchronization
import Testing

@Suite("The limit on lookups in flight")
struct InFlightLimitTests {
    /// A round of attempts at servers, each with how many were answered, timed out for good, and were lost.
    private typealias Round = [(answered: Int, dead: Int, lost: Int)]

    /// The limit after some rounds, with as much in flight as it allows.
    private func limit(after rounds: Int, of round: Round, most: Int = 1024) -> Int {
        var limit = InFlightLimit(most: most, servers: round.count)
        for number in 1...rounds {
            let now = UInt64(number)
            for (server, counts) in round.enumerated() {
                for _ in 0..<(counts.dead + counts.lost) {
                    limit.note(.timedOut, of: server, sentAt: now, now: now, inFlight: limit.value)
                }
                for _ in 0..<counts.lost {
                    limit.note(.lost, of: server, sentAt: now, now: now, inFlight: limit.value)
                }
                for _ in 0..<counts.answered {
                    limit.note(.answered, of: server, sentAt: now, now: now, inFlight: limit.value)
                }
            }
        }
        return limit.value
    }

    @Test(
        "Dead names, however many, single losses and a server that is down do not lower it",
        arguments: [
            [(100, 0, 0)], [(95, 15, 0)], [(99, 3, 1)], [(95, 15, 3)], [(100, 0, 0), (0, 100, 0)],
            [(100, 15, 0), (0, 0, 100)], [(0, 100, 0)], [(1, 100, 0)],
        ])
    func stays(_ round: [(answered: Int, dead: Int, lost: Int)]) {
        #expect(limit(after: 500, of: round) == 1024)
    }

    @Test(
        "Loss lowers it, until it swings about the fewest",
        arguments: [[(90, 0, 10)], [(50, 20, 50)], [(80, 0, 20), (80, 0, 20)]])
    func falls(_ round: [(answered: Int, dead: Int, lost: Int)]) {
        #expect((64...192).contains(limit(after: 500, of: round)))
    }

    @Test("A configuration of less than the fewest stays as it is", arguments: [1, 2, 63])
    func keepsSmall(_ most: Int) {
        #expect(limit(after: 500, of: [(50, 0, 50)], most: most) == most)
    }

    @Test("It falls by half of what is in flight, once for what was sent before, and rises in steps")
    func moves() {
        var limit = InFlightLimit(most: 1600, servers: 1)
        var now: UInt64 = 2
        func window(lost: Int, sentAt: UInt64, inFlight: Int) {
            for _ in 0..<lost { limit.note(.lost, of: 0, sentAt: sentAt, now: now, inFlight: inFlight) }
            for _ in 0..<max(64, limit.value) {
                limit.note(.answered, of: 0, sentAt: sentAt, now: now, inFlight: inFlight)
            }
        }
        window(lost: 400, sentAt: 1, inFlight: 1000)
        #expect(limit.value == 500)
        window(lost: 400, sentAt: 1, inFlight: 500)
        #expect(limit.value == 500, "all of this was sent before")
        now = 3
        window(lost: 0, sentAt: 2, inFlight: 500)
        #expect(limit.value == 600)
        for _ in 0..<20 { window(lost: 0, sentAt: 3, inFlight: 500) }
        #expect(limit.value == 1600)
    }

    @Test("Against a server that drops queries it falls, and against the same one without drops it recovers")
    func adapts() async throws {
        let drops = Atomic(true)
        let known = Mutex<Set<String>>([])
        let server = try ScriptedServer { request in
            let isFirst = known.withLock { $0.insert(request.name.lowercased()).inserted }
            // The first query of every name is lost, its retry is not.
            if drops.load(ordering: .relaxed), isFirst { return [] }
            return [.reply(Reply(to: request, code: 3))]
        }
        defer { server.stop() }
        let settings: [Setting] = [
            .set(\.maximumInFlight, 256), .set(\.timeout, .seconds(2)), .set(\.attempts, 8),
        ]
        try await withResolver(server, settings: settings) { resolver in
            let questions = (0..<600).map { Question(name: "host\($0).example", type: .txt) }
            #expect(await resolver.lookUp(questions).allSatisfy { $0.outcome == .nxdomain })
            #expect(resolver.statistics.inFlightLimit < 256)
            drops.store(false, ordering: .relaxed)
            for _ in 0..<50 where resolver.statistics.inFlightLimit < 256 { _ = await resolver.lookUp(questions) }
            #expect(resolver.statistics.inFlightLimit == 256)
        }
    }

    @Test("Names that are never answered among others that are do not lower it")
    func toleratesDeadNames() async throws {
        let server = try ScriptedServer { request in
            request.name.lowercased().hasPrefix("dead") ? [] : [.reply(Reply(to: request, code: 3))]
        }
        defer { server.stop() }
        let settings: [Setting] = [.set(\.maximumInFlight, 256), .set(\.timeout, .seconds(2))]
        try await withResolver(server, settings: settings) { resolver in
            let questions = (0..<1200).map { number in
                Question(name: "\(number.isMultiple(of: 20) ? "dead" : "host")\(number).example", type: .txt)
            }
            let lookups = await resolver.lookUp(questions)
            #expect(lookups.count { $0.outcome == .failed(.timeout) } >= 60)
            #expect(resolver.statistics.inFlightLimit == 256)
        }
    }
}
