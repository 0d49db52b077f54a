import DNS
import Testing

@Suite("Rates and windows")
struct RateTests {
    @Test("Waiting for the rate is no timeout")
    func waitsWithoutTimeout() async throws {
        let server = try ScriptedServer { [.reply(Reply(to: $0, code: 3))] }
        defer { server.stop() }
        try await withResolver(
            server,
            settings: [.set(\.rate, 10), .set(\.timeout, .seconds(4)), .set(\.attempts, 1)]
        ) { resolver in
            let lookups = await resolver.lookUp((0..<60).map { Question(name: "host\($0).example", type: .txt) })
            #expect(lookups.allSatisfy { $0.outcome == .nxdomain })
            #expect(resolver.statistics.timeouts == 0)
        }
    }

    @Test("Waiting for a slot is no timeout")
    func queuesForSlots() async throws {
        let server = try ScriptedServer { [.reply(Reply(to: $0, code: 3))] }
        defer { server.stop() }
        try await withResolver(server, settings: [.set(\.maximumInFlight, 2)]) { resolver in
            let lookups = await resolver.lookUp((0..<500).map { Question(name: "host\($0).example", type: .txt) })
            #expect(lookups.allSatisfy { $0.outcome == .nxdomain })
        }
    }

    @Test("No second holds more queries than the rate allows, retries included", arguments: [10.0, 40, 400])
    func keepsTheRate(_ rate: Double) async throws {
        let server = try ScriptedServer { request in
            // Who fails on everything is out of order and not asked; this one shows that it is not.
            if request.name == "invalid" { return [.reply(Reply(to: request, code: 3))] }
            return request.number.isMultiple(of: 2) ? [] : [.reply(Reply(to: request, code: 2))]
        }
        defer { server.stop() }
        try await withResolver(server, settings: [.set(\.rate, rate), .set(\.timeout, .milliseconds(20))]) { resolver in
            let count = Int(rate / 2)
            _ = await resolver.lookUp((0..<count).map { Question(name: "host\($0).example", type: .txt) })
        }
        let times = try await server.allRequests().map(\.time)
        #expect(times.count > Int(rate))
        let allowed = Int(rate * 1.05)
        for (index, time) in times.enumerated() where index >= allowed {
            #expect(time - times[index - allowed] >= 1_000_000_000, "more than \(allowed) in the second to \(index)")
        }
    }

    @Test("Queries over TCP count")
    func countsStreams() async throws {
        let server = try ScriptedServer { request in
            var reply = Reply(to: request, code: 3)
            if !request.isOverTCP { reply.flags |= 0x02 }
            return [.reply(reply)]
        }
        defer { server.stop() }
        try await withResolver(server, settings: [.set(\.rate, 100)]) { resolver in
            let start = ContinuousClock.now
            _ = await resolver.lookUp((0..<50).map { Question(name: "host\($0).example", type: .txt) })
            #expect(resolver.statistics.streams >= 50)
            #expect(ContinuousClock.now - start >= .milliseconds(950), "the depth is two queries")
        }
    }

    @Test("A shut-down resolver ends what is pending and refuses what comes")
    func shutsDown() async throws {
        let server = try ScriptedServer { _ in [] }
        defer { server.stop() }
        var configuration = ResolverConfiguration(servers: [server.address])
        configuration.timeout = .seconds(60)
        let resolver = try WireResolver(configuration)
        let question = Question(name: "host.example", type: .a)
        try await withThrowingTaskGroup(of: Lookup.self) { group in
            for _ in 0..<20 { group.addTask { await resolver.lookUp(question) } }
            try await Wait.until { server.requests.count >= 10 }
            resolver.shutdown()
            for try await lookup in group { #expect(lookup.outcome == .failed(.shutDown)) }
        }
        #expect(await resolver.lookUp(question).outcome == .failed(.shutDown))
        resolver.shutdown()
    }

    @Test("Tasks on the resolver's own executor and elsewhere look names up side by side")
    func servesEveryExecutor() async throws {
        let server = try ScriptedServer { [.reply(Reply(to: $0, answers: [Reply.a($0.name, 1)]))] }
        defer { server.stop() }
        try await withResolver(server) { resolver in
            let questions = (0..<3).map { Question(name: "host\($0).example", type: .a) }
            await withTaskGroup(of: Int.self) { group in
                for number in 0..<200 {
                    group.addTask(executorPreference: number.isMultiple(of: 2) ? resolver.executor : nil) {
                        await resolver.lookUp(questions).count { $0.outcome == .records([.address(.v4(0xc000_0201))]) }
                    }
                }
                for await count in group { #expect(count == 3) }
            }
            #expect(await resolver.lookUp([]).isEmpty)
        }
    }
}
