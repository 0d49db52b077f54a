import DNS
import Testing

@Suite("Forged and foreign replies")
struct ForgeryTests {
    /// What a forger or a broken network sends before the true reply.
    enum Forgery: CaseIterable {
        case wrongID
        case wrongName
        case wrongType
        case wrongPort
        case garbage
        case emptyDatagram
        case query
        case noQuestion
        case otherOpcode
        case otherClass
        case shortHeader

        func actions(_ request: Request) -> [ScriptedServer.Action] {
            var lie = Reply(to: request, answers: [Reply.a(request.name, 66)])
            switch self {
            case .wrongID: lie.id ^= 0x0101
            case .wrongName: lie.question[2] ^= 0x01
            case .wrongType: lie.question[lie.question.count - 3] = 28
            case .wrongPort: return [.sendFromElsewhere(lie.bytes)]
            case .garbage: return (1...20).map { .send((0..<($0 * 7)).map { _ in .random(in: 0...255) }) }
            case .emptyDatagram: return [.send([])]
            case .query: lie.flags = 0x01
            case .noQuestion:
                lie.question = []
                lie.questionCount = 0
            case .otherOpcode: lie.flags = 0xa1
            case .otherClass: lie.question[lie.question.count - 1] = 3
            case .shortHeader: return [.send(Array(lie.bytes[..<11]))]
            }
            return [.reply(lie), .reply(lie)]
        }
    }

    @Test("The true reply after forged ones is found, and no forged one is taken", arguments: Forgery.allCases)
    func ignores(_ forgery: Forgery) async throws {
        let server = try ScriptedServer { request in
            forgery.actions(request) + [.reply(Reply(to: request, answers: [Reply.a(request.name, 1)]))]
        }
        defer { server.stop() }
        try await withResolver(server) { resolver in
            for number in 0..<20 {
                let lookup = await resolver.lookUp(Question(name: "host\(number).example", type: .a))
                #expect(lookup.outcome == .records([.address(.v4(0xc000_0201))]))
                #expect(lookup.attempts == 1)
            }
        }
    }

    @Test("Lies that lose the case do not switch random case off, and the true reply is taken")
    func keepsRandomCase() async throws {
        let server = try ScriptedServer { request in
            let name = request.name.lowercased()
            var lie = Reply(to: request, answers: [Reply.a(name, 66)])
            lie.question = Reply.name(name) + lie.question.suffix(4)
            let truth = Reply(to: request, answers: [Reply.a(request.name, 1)])
            // A question that is lower case by chance could not be told from the lie.
            return name == request.name ? [.reply(truth)] : [.reply(lie), .reply(lie), .reply(truth)]
        }
        defer { server.stop() }
        try await withResolver(server) { resolver in
            for _ in 0..<50 {
                let lookup = await resolver.lookUp(Question(name: "host.example", type: .a))
                #expect(lookup.outcome == .records([.address(.v4(0xc000_0201))]))
                #expect(lookup.attempts == 1)
                #expect(lookup.notes.isEmpty)
            }
        }
        #expect(server.requests.filter { $0.name != "host.example" }.count > 40)
    }

    @Test("Three garbled questions that seem to be refusals of EDNS do not switch it off")
    func keepsEDNS() async throws {
        let server = try ScriptedServer { request in
            let isGarbled = request.hasOPT && request.number % 4 == 0
            return [.reply(Reply(to: request, code: isGarbled ? 1 : 3))]
        }
        defer { server.stop() }
        try await withResolver(server) { resolver in
            for _ in 0..<40 {
                #expect(await resolver.lookUp(Question(name: "host.example", type: .a)).outcome == .nxdomain)
            }
        }
        // Each refusal is followed by one question without, and the next has it again.
        let requests = try await server.allRequests()
        #expect(requests.count > 45)
        #expect(requests.filter { !$0.hasOPT }.count == requests.count - 40)
    }

    @Test("Repeated replies of earlier questions do no harm")
    func ignoresLateDuplicates() async throws {
        let earlier = Earlier()
        let server = try ScriptedServer { request in
            let number = UInt8(request.name.drop { !$0.isNumber }.prefix { $0.isNumber }) ?? 255
            let reply = Reply(to: request, answers: [Reply.a(request.name, number)]).bytes
            return earlier.exchange(reply).map { .send($0) } + [.send(reply), .send(reply)]
        }
        defer { server.stop() }
        try await withResolver(server) { resolver in
            for number in 0..<50 {
                let lookup = await resolver.lookUp(Question(name: "host\(number).example", type: .a))
                #expect(lookup.outcome == .records([.address(.v4(0xc000_0200 + UInt32(number)))]))
                #expect(lookup.attempts == 1)
            }
            #expect(resolver.statistics.queries == 50)
        }
    }

    @Test("Ten thousand queries have at least nine thousand pairs of port and id")
    func spreadsPortsAndIDs() async throws {
        let server = try ScriptedServer { [.reply(Reply(to: $0, code: 3))] }
        defer { server.stop() }
        try await withResolver(server) { resolver in
            for _ in 0..<100 {
                let questions = (0..<100).map { Question(name: "host\($0).example", type: .txt) }
                let lookups = await resolver.lookUp(questions)
                #expect(lookups.allSatisfy { $0.outcome == .nxdomain })
            }
        }
        let requests = try await server.allRequests()
        #expect(Set(requests.map { Int($0.port) << 16 | $0.id }).count >= 9000)
        let ports = Set(requests.map(\.port))
        // Random over the kernel's range: the ports do not lie close together.
        #expect(ports.count >= 50)
        let (least, most) = (ports.min() ?? 0, ports.max() ?? 0)
        #expect(most - least > 10_000)
        #expect(Set(requests.map(\.name)).count > 1000, "the case of the names is random")
    }
}
