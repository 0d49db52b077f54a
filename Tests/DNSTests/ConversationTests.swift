import DNS
import Testing

@Suite("Conversations with servers")
struct ConversationTests {
    private static let address = Outcome.records([.address(.v4(0xc000_0201))])

    /// Asks for the address of `host.example` and returns the lookup with the requests that the server saw.
    private func ask(
        type: RecordType = .a, settings: [Setting] = [],
        _ script: @escaping @Sendable (Request) -> [ScriptedServer.Action]
    ) async throws -> (lookup: Lookup, requests: [Request]) {
        let server = try ScriptedServer(script)
        defer { server.stop() }
        var lookup: Lookup?
        try await withResolver(server, settings: settings) { resolver in
            lookup = await resolver.lookUp(Question(name: "host.example", type: type))
        }
        return (try #require(lookup), try await server.allRequests())
    }

    /// For a question that is answered after one or more silences: an answer comes within it however slow the machine is.
    private static var patience: Setting { .set(\.timeout, .seconds(2)) }

    private static func answer(_ request: Request) -> ScriptedServer.Action {
        .reply(Reply(to: request, answers: [Reply.a(request.name, 1)]))
    }

    private static func code(_ code: Int, _ request: Request) -> ScriptedServer.Action {
        .reply(Reply(to: request, code: code))
    }

    @Test("A server that does not keep the case is asked again in lower case when time is over")
    func asksAgainInLowerCase() async throws {
        let (lookup, requests) = try await ask(settings: [Self.patience]) { request in
            var reply = Reply(to: request, answers: [Reply.a("host.example", 1)])
            reply.question = Reply.name("host.example") + [0, 1, 0, 1]
            return [.reply(reply)]
        }
        #expect(lookup.outcome == Self.address)
        // One case in 2,048 is all lower by chance; the reply is then right at once.
        if requests[0].name != "host.example" {
            #expect(lookup.notes == .withoutCaseRandomisation)
            #expect(requests.map(\.name).last == "host.example")
            #expect(requests.count == 2)
            #expect(requests[0].id != requests[1].id || requests[0].port != requests[1].port)
        }
    }

    @Test("That a server does not keep the case is remembered once it is sure")
    func remembersCaseLoss() async throws {
        let server = try ScriptedServer { request in
            var reply = Reply(to: request, answers: [Reply.a("host.example", 1)])
            reply.question = Reply.name("host.example") + [0, 1, 0, 1]
            return [.reply(reply)]
        }
        defer { server.stop() }
        try await withResolver(server, settings: [Self.patience]) { resolver in
            for _ in 0..<20 {
                let lookup = await resolver.lookUp(Question(name: "host.example", type: .a))
                #expect(lookup.outcome == Self.address)
            }
        }
        let names = try await server.allRequests().map(\.name)
        // On a busy machine some may be asked more than once, but each time as its turn is.
        let lastInRandomCase = try #require(names.lastIndex { $0 != "host.example" })
        #expect(names[...lastInRandomCase].count { $0 == "host.example" } < 10)
    }

    @Test("A server that refuses EDNS is asked without", arguments: [1, 4, 16])
    func asksWithoutEDNS(_ code: Int) async throws {
        let (lookup, requests) = try await ask { request in
            guard request.hasOPT else { return [Self.answer(request)] }
            var reply = Reply(to: request, code: code & 0x0f)
            if code > 15 { reply.additionals = [Reply.opt(extendedCode: UInt8(code >> 4))] }
            return [.reply(reply)]
        }
        #expect(lookup.outcome == Self.address)
        #expect(lookup.notes == .withoutEDNS)
        #expect(requests.map(\.hasOPT) == [true, false])
    }

    @Test("A bare header that refuses EDNS is understood")
    func understandsBareHeader() async throws {
        let (lookup, _) = try await ask { request in
            guard request.hasOPT else { return [Self.answer(request)] }
            return [.send(Reply.number16(request.id) + [0x81, 0x81, 0, 0, 0, 0, 0, 0, 0, 0])]
        }
        #expect(lookup.outcome == Self.address)
        #expect(lookup.notes == .withoutEDNS)
    }

    @Test("Without EDNS in the configuration there is no OPT record and no note")
    func leavesEDNSOff() async throws {
        let (lookup, requests) = try await ask(settings: [.set(\.payloadSize, nil)]) { [Self.answer($0)] }
        #expect(lookup.outcome == Self.address)
        #expect(lookup.notes.isEmpty)
        #expect(!requests[0].hasOPT)
    }

    @Test("Silence on every attempt is a timeout")
    func timesOut() async throws {
        let (lookup, requests) = try await ask(settings: [.set(\.timeout, .milliseconds(50))]) { _ in [] }
        #expect(lookup.outcome == .failed(.timeout))
        #expect(lookup.attempts == 3)
        #expect(requests.count == 3)
        #expect(lookup.duration >= .milliseconds(150))
    }

    @Test("A server that is not there is unreachable")
    func noticesThatNothingListens() async throws {
        let server = try ScriptedServer { _ in [] }
        let address = try ServerAddress("127.0.0.1:9")
        defer { server.stop() }
        try await withResolver(
            server,
            settings: [.set(\.servers, [address]), .set(\.timeout, .milliseconds(50))]
        ) { resolver in
            let lookup = await resolver.lookUp(Question(name: "host.example", type: .a))
            #expect(lookup.outcome == .failed(.unreachable(errno: 111)))
            #expect(lookup.attempts == 3)
        }
    }

    @Test("A later attempt that is answered counts")
    func retries() async throws {
        let (lookup, _) = try await ask(settings: [Self.patience]) { request in
            request.number < 2 ? [] : [Self.answer(request)]
        }
        #expect(lookup.outcome == Self.address)
        #expect(lookup.attempts == 3)
    }

    @Test("A failing first server leads to the second", arguments: [nil, 2, 5, 3 + 100])
    func asksTheNextServer(_ code: Int?) async throws {
        let failing = try ScriptedServer { request in
            guard let code else { return [] }
            guard code > 100 else { return [Self.code(code, request)] }
            return [.send(Array(Reply(to: request, answers: [Reply.a(request.name, 1)]).bytes.dropLast(3)))]
        }
        let working = try ScriptedServer { [Self.answer($0)] }
        defer {
            failing.stop()
            working.stop()
        }
        try await withResolver(failing, working, settings: [Self.patience]) { resolver in
            for _ in 0..<4 {
                let lookup = await resolver.lookUp(Question(name: "host.example", type: .a))
                #expect(lookup.outcome == Self.address)
                #expect(lookup.server == 1)
            }
        }
        #expect(try await failing.allRequests().count == 2, "the servers take turns in being first")
    }

    @Test(
        "A response code is reported as what it is",
        arguments: [
            (1, Failure.rcode(1)), (2, .servfail(extendedError: nil)), (4, .rcode(4)), (5, .refused), (9, .rcode(9)),
        ])
    func reportsCode(_ code: Int, _ failure: Failure) async throws {
        let (lookup, requests) = try await ask { [Self.code(code, $0)] }
        #expect(lookup.outcome == .failed(failure))
        #expect(requests.filter(\.disablesChecking).count == (code == 2 ? 1 : 0))
    }

    @Test("A response code tells more than silence, whatever the order", arguments: [0, 1, 2])
    func prefersCodes(_ position: Int) async throws {
        let (lookup, _) = try await ask(
            settings: [Self.patience, .set(\.retriesWithCheckingDisabled, false)],
            { request in request.number == position ? [Self.code(2, request)] : [] })
        #expect(lookup.outcome == .failed(.servfail(extendedError: nil)))
    }

    @Test("An extended error stays with the SERVFAIL")
    func keepsExtendedError() async throws {
        let (lookup, _) = try await ask { request in
            var reply = Reply(to: request, code: 2)
            reply.additionals = [Reply.opt(extendedError: 22)]
            return [.reply(reply)]
        }
        #expect(lookup.outcome == .failed(.servfail(extendedError: 22)))
        #expect(lookup.notes == .checkingDisabled)
    }

    @Test("An extended error of DNSSEC is bogus without asking further", arguments: 6...12)
    func recognisesBogus(_ code: Int) async throws {
        let (lookup, requests) = try await ask { request in
            var reply = Reply(to: request, code: 2)
            reply.additionals = [Reply.opt(extendedError: code)]
            return [.reply(reply)]
        }
        #expect(lookup.outcome == .failed(.bogus))
        #expect(requests.allSatisfy { !$0.disablesChecking })
    }

    @Test("An answer that the resolver puts in the place of the name's own is a refusal", arguments: [0, 3], 14...19)
    func believesNoWithheldAnswer(_ code: Int, _ error: Int) async throws {
        let (lookup, _) = try await ask { request in
            var reply = Reply(to: request, code: code, answers: code == 0 ? [Reply.a(request.name, 1)] : [])
            reply.additionals = [Reply.opt(extendedError: error)]
            return [.reply(reply)]
        }
        let own: Outcome = code == 0 ? Self.address : .nxdomain
        #expect(lookup.outcome == ((15...18).contains(error) ? .failed(.refused) : own))
    }

    @Test("A record that an answer has twice is one")
    func takesRepeatedRecordsForOne() async throws {
        let (lookup, _) = try await ask { request in
            let twice = [1, 2, 1, 2, 2].map { Reply.a(request.name, $0) }
            return [.reply(Reply(to: request, answers: twice))]
        }
        guard case .records(let records) = lookup.outcome else {
            Issue.record("\(lookup.outcome)")
            return
        }
        #expect(records.count == 2)
    }

    @Test("A SERVFAIL that goes away with checking disabled is bogus")
    func findsBogus() async throws {
        let (lookup, requests) = try await ask { request in
            [request.disablesChecking ? Self.answer(request) : Self.code(2, request)]
        }
        #expect(lookup.outcome == .failed(.bogus))
        #expect(lookup.notes == .checkingDisabled)
        #expect(requests.map(\.disablesChecking) == [false, false, false, true])
    }

    @Test("A referral is not taken for no data")
    func recognisesReferrals() async throws {
        let (lookup, _) = try await ask { request in
            var reply = Reply(to: request)
            reply.moreFlags = 0
            reply.authorities = [Reply.record("example", 2, Reply.name("ns.example"))]
            reply.additionals = [Reply.a("ns.example", 9)]
            return [.reply(reply)]
        }
        #expect(lookup.outcome == .failed(.lame))
    }

    @Test("A negative answer holds as long as its start of authority says", arguments: [0, 3])
    func readsNegativeTTL(_ code: Int) async throws {
        let (lookup, _) = try await ask { request in
            var reply = Reply(to: request, code: code)
            reply.moreFlags = 0xa0
            reply.authorities = [Reply.soa("example", minimum: 60)]
            return [.reply(reply)]
        }
        #expect(lookup.outcome == (code == 0 ? .noData : .nxdomain))
        #expect(lookup.ttl == 60)
        #expect(lookup.isAuthenticated)
    }

    @Test("Replies that break off or lie about their counts are malformed", arguments: [1, 5, 11])
    func noticesMalformedReplies(_ missing: Int) async throws {
        let (lookup, _) = try await ask { request in
            [.send(Array(Reply(to: request, answers: [Reply.a(request.name, 1)]).bytes.dropLast(missing)))]
        }
        #expect(lookup.outcome == .failed(.malformed))
        #expect(lookup.attempts == 3)
    }

    @Test("Records of other names are not taken, wherever they are")
    func ignoresForeignRecords() async throws {
        let (lookup, _) = try await ask { request in
            var reply = Reply(to: request, answers: [Reply.a("other.example", 66), Reply.a(request.name, 1)])
            reply.additionals = [Reply.a(request.name, 67)]
            return [.reply(reply)]
        }
        #expect(lookup.outcome == Self.address)
    }

    @Test("An answer of foreign records alone is none")
    func refusesForeignAnswer() async throws {
        let (lookup, _) = try await ask { [.reply(Reply(to: $0, answers: [Reply.a("other.example", 66)]))] }
        #expect(lookup.outcome == .failed(.malformed))
    }

    @Test("The strings of a TXT record are joined byte for byte")
    func joinsStrings() async throws {
        let (lookup, _) = try await ask(type: .txt) { request in
            [.reply(Reply(to: request, answers: [Reply.txt(request.name, "v=STSv1; id=2016", "", "0831;")]))]
        }
        #expect(
            lookup.outcome
                == .records([.txt(TXTRecord(bytes: Array("v=STSv1; id=20160831;".utf8), stringCount: 3))]))
        #expect(lookup.ttl == 300)
    }

    @Test("Mail exchanges come in lower case, and the root is a dot")
    func readsMailExchanges() async throws {
        let (lookup, _) = try await ask(type: .mx) { request in
            let hosts = [Reply.name("MX.Example"), [0]].map { Reply.record(request.name, 15, [1, 2] + $0) }
            return [.reply(Reply(to: request, answers: hosts))]
        }
        #expect(
            lookup.outcome
                == .records([
                    .mx(MXRecord(preference: 258, host: "mx.example")), .mx(.init(preference: 258, host: ".")),
                ]
                ))
    }

    @Test(
        "Names that cannot be asked for are not",
        arguments: [
            "", ".example", "host..example", "ho st.example", "h\u{f6}st.example", "host@example", "host\\.example",
            String(repeating: "a", count: 64) + ".example",
            Array(repeating: String(repeating: "a", count: 63), count: 4).joined(separator: "."),
        ])
    func refusesNames(_ name: String) async throws {
        let server = try ScriptedServer { [Self.answer($0)] }
        defer { server.stop() }
        try await withResolver(server) { resolver in
            let lookup = await resolver.lookUp(Question(name: name, type: .a))
            #expect(lookup.outcome == .failed(.invalidName))
        }
        #expect(try await server.allRequests().isEmpty)
    }
}
