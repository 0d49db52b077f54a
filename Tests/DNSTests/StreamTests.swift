import DNS
import Testing

@Suite("Answers over TCP")
struct StreamTests {
    private func ask(
        timeout: Duration = .seconds(60), _ overTCP: @escaping @Sendable (Request) -> [ScriptedServer.Action]
    ) async throws -> (lookup: Lookup, requests: [Request]) {
        let server = try ScriptedServer { request in
            if request.isOverTCP { return overTCP(request) }
            var reply = Reply(to: request)
            reply.flags |= 0x02
            return [.reply(reply)]
        }
        defer { server.stop() }
        var lookup: Lookup?
        try await withResolver(server, settings: [.set(\.timeout, timeout)]) { resolver in
            lookup = await resolver.lookUp(Question(name: "host.example", type: .txt))
        }
        return (try #require(lookup), try await server.allRequests())
    }

    /// An answer of some TXT records of 255 bytes each.
    private static func large(_ request: Request, records: Int) -> [UInt8] {
        let text = String(repeating: "x", count: 250)
        let answers = (0..<records).map { number in
            [0xc0, 0x0c] + Array(Reply.txt("", text + "\(10000 + number)").dropFirst())
        }
        return Reply(to: request, answers: answers).bytes
    }

    @Test("A truncated answer is fetched over TCP from the same server")
    func fetches() async throws {
        let (lookup, requests) = try await ask { [.send(Self.large($0, records: 50))] }
        guard case .records(let records) = lookup.outcome else {
            Issue.record("\(lookup.outcome)")
            return
        }
        #expect(records.count == 50)
        #expect(lookup.notes == .usedTCP)
        #expect(requests.map(\.isOverTCP) == [false, true])
        #expect(lookup.attempts == 2)
    }

    @Test("An answer that comes byte by byte is put together")
    func reassembles() async throws {
        let (lookup, _) = try await ask { request in
            let reply = Self.large(request, records: 4)
            return [.dribble(Reply.number16(reply.count) + reply)]
        }
        #expect(lookup.outcome != .failed(.timeout))
        guard case .records(let records) = lookup.outcome else { return }
        #expect(records.count == 4)
    }

    @Test("An answer over 16 KiB is refused", arguments: [(61, false), (62, true)])
    func limitsSize(_ records: Int, _ isTooLarge: Bool) async throws {
        let (lookup, _) = try await ask { [.send(Self.large($0, records: records))] }
        #expect((lookup.outcome == .failed(.answerTooLarge)) == isTooLarge)
    }

    @Test("An answer that never ends is a timeout")
    func timesOut() async throws {
        let (lookup, requests) = try await ask(timeout: .seconds(1)) { request in
            [.dribble([0x20, 0x00] + Reply(to: request).bytes)]
        }
        #expect(lookup.outcome == .failed(.timeout))
        #expect(requests.map(\.isOverTCP).contains(true))
    }

    @Test("A connection closed before or within the answer is a failure of the attempt", arguments: [0, 1, 40])
    func noticesClose(_ sent: Int) async throws {
        let (lookup, _) = try await ask { request in
            let reply = Self.large(request, records: 4)
            return [.dribble(Array((Reply.number16(reply.count) + reply).prefix(sent))), .close]
        }
        #expect(lookup.outcome == .failed(.unreachable(errno: 104)))
    }

    @Test("Messages of another id or question are passed over")
    func checksMessages() async throws {
        let (lookup, _) = try await ask { request in
            var first = Reply(to: request, answers: [Reply.txt(request.name, "forged")])
            first.id ^= 1
            var second = Reply(to: request, answers: [Reply.txt(request.name, "forged")])
            second.question[1] ^= 1
            return [
                .reply(first), .reply(second), .reply(Reply(to: request, answers: [Reply.txt(request.name, "true")])),
            ]
        }
        #expect(lookup.outcome == .records([.txt(TXTRecord("true"))]))
    }

    @Test("A server that talks of other things only is given up")
    func limitsForeignMessages() async throws {
        let (lookup, _) = try await ask { request in
            var reply = Reply(to: request)
            reply.id ^= 1
            return Array(repeating: .reply(reply), count: 20)
        }
        #expect(lookup.outcome == .failed(.malformed))
    }

    @Test("More truncated answers than connections all get their turn")
    func sharesConnections() async throws {
        let server = try ScriptedServer { request in
            var reply = Reply(to: request, answers: [Reply.txt(request.name, "text")])
            if !request.isOverTCP { reply.flags |= 0x02 }
            return [.reply(reply)]
        }
        defer { server.stop() }
        try await withResolver(server, settings: [.set(\.maximumConnections, 2)]) { resolver in
            let lookups = await resolver.lookUp((0..<50).map { Question(name: "host\($0).example", type: .txt) })
            #expect(lookups.allSatisfy { $0.outcome == .records([.txt(TXTRecord("text"))]) })
        }
    }
}
