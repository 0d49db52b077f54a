import DNS
import Testing

@Suite("Whom a question is put to first")
struct FirstServerTests {
    @Test("The server of one's choice answers, and the turn of the others is as before")
    func asksTheServerOfChoice() async throws {
        let servers = try (1...3).map { number in
            try ScriptedServer { [.reply(Reply(to: $0, answers: [Reply.a($0.name, UInt8(number))]))] }
        }
        defer { for server in servers { server.stop() } }
        try await withResolver(servers[0], servers[1], servers[2]) { resolver in
            let question = Question(name: "a.example", type: .a)
            for server in [2, 0, 1, 1] {
                let lookups = await resolver.lookUp([question, question], startingAt: server)
                #expect(lookups.map(\.server) == [server, server])
                let address = IPAddress.v4(0xC000_0201 + UInt32(server))
                #expect(lookups.map(\.outcome) == [.records([.address(address)]), .records([.address(address)])])
            }
            let turns = await resolver.lookUp([question, question, question, question])
            #expect(turns.map(\.server) == [0, 1, 2, 0])
        }
    }

    @Test("Another server answers in place of one that does not, and says so")
    func asksTheNextOne() async throws {
        let silent = try ScriptedServer { _ in [] }
        let other = try ScriptedServer { [.reply(Reply(to: $0, code: 3))] }
        defer {
            silent.stop()
            other.stop()
        }
        try await withResolver(silent, other, settings: [.set(\.timeout, .seconds(2))]) { resolver in
            let lookups = await resolver.lookUp([Question(name: "a.example", type: .a)], startingAt: 0)
            #expect(lookups.map(\.server) == [1])
            #expect(lookups.map(\.outcome) == [.nxdomain])
        }
    }
}
