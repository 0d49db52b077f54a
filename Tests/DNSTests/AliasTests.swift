import DNS
import Testing

@Suite("CNAME chains")
struct AliasTests {
    /// Answers from CNAME records by name, one a reply or all in one, and with addresses for what is no alias.
    private func ask(
        _ aliases: [String: String], together: Bool, missing: Int? = nil
    ) async throws -> (lookup: Lookup, requests: [Request]) {
        let server = try ScriptedServer { request in
            var answers: [[UInt8]] = []
            var name = request.name.lowercased()
            while let target = aliases[name], answers.count < (together ? 24 : 1) {
                answers.append(Reply.cname(name, target))
                name = target
            }
            var reply = Reply(to: request, answers: answers)
            if aliases[name] == nil, together || answers.isEmpty {
                if let missing {
                    reply.code = missing
                    reply.authorities = [Reply.soa("example", minimum: 60)]
                } else {
                    // The record in front: order says nothing.
                    reply.answers.insert(Reply.a(name, 1), at: 0)
                }
            }
            return [.reply(reply)]
        }
        defer { server.stop() }
        var lookup: Lookup?
        try await withResolver(server) { resolver in
            lookup = await resolver.lookUp(Question(name: "N0.Example.", type: .a))
        }
        return (try #require(lookup), try await server.allRequests())
    }

    private func chain(_ count: Int) -> [String: String] {
        Dictionary(uniqueKeysWithValues: (0..<count).map { ("n\($0).example", "n\($0 + 1).example") })
    }

    @Test("A chain is followed within an answer and from answer to answer", arguments: [true, false], [1, 3, 16])
    func follows(_ together: Bool, _ count: Int) async throws {
        let (lookup, requests) = try await ask(chain(count), together: together)
        #expect(lookup.outcome == .records([.address(.v4(0xc000_0201))]))
        #expect(lookup.chain == (1...count).map { "n\($0).example" })
        #expect(requests.count == (together ? 1 : count + 1))
        #expect(lookup.attempts == requests.count)
    }

    @Test("A chain of more than sixteen records is given up", arguments: [true, false])
    func givesUp(_ together: Bool) async throws {
        let (lookup, _) = try await ask(chain(17), together: together)
        #expect(lookup.outcome == .failed(.chainTooLong))
    }

    @Test("A chain that returns is a loop", arguments: [true, false])
    func noticesLoops(_ together: Bool) async throws {
        let aliases = ["n0.example": "n1.example", "n1.example": "n2.example", "n2.example": "n1.example"]
        let (lookup, _) = try await ask(aliases, together: together)
        #expect(lookup.outcome == .failed(.cnameLoop))
        #expect(lookup.chain == ["n1.example", "n2.example", "n1.example"])
    }

    @Test("A name that is its own alias is a loop")
    func noticesSelf() async throws {
        let (lookup, _) = try await ask(["n0.example": "n0.example"], together: false)
        #expect(lookup.outcome == .failed(.cnameLoop))
    }

    @Test(
        "The start of authority of another zone says nothing of a target",
        arguments: [
            ("prov.test", false), ("test", false), ("late.prov.test", false), ("example", true), ("v.test", true),
        ])
    func asksForATargetOfWhichNothingIsSaid(_ zone: String, _ isOther: Bool) async throws {
        let server = try ScriptedServer { request in
            guard request.name.lowercased() == "n0.example" else {
                return [.reply(Reply(to: request, answers: [Reply.a(request.name, 1)]))]
            }
            var reply = Reply(to: request, answers: [Reply.cname("n0.example", "late.prov.test")])
            reply.authorities = [Reply.soa(zone, minimum: 60)]
            return [.reply(reply)]
        }
        defer { server.stop() }
        try await withResolver(server) { resolver in
            let lookup = await resolver.lookUp(Question(name: "n0.example", type: .a))
            #expect(lookup.outcome == (isOther ? .records([.address(.v4(0xc000_0201))]) : .noData))
            #expect(lookup.chain == ["late.prov.test"])
        }
    }

    @Test(
        "An alias that a DNAME record makes is told apart",
        arguments: [
            ("example", true), ("Example", true), ("n0.example", false), ("xample", false), ("other.example", false),
        ])
    func tellsOfDNAME(_ owner: String, _ isSynthesised: Bool) async throws {
        let server = try ScriptedServer { request in
            guard request.name.lowercased() == "_mta-sts.n0.example" else {
                return [.reply(Reply(to: request, code: 3))]
            }
            let dname = Reply.record(owner == "n0.example" ? "_mta-sts.n0.example" : owner, 39, Reply.name("new.test"))
            return [
                .reply(
                    Reply(
                        to: request, code: 3,
                        answers: [dname, Reply.cname("_mta-sts.n0.example", "_mta-sts.n0.new.test")]))
            ]
        }
        defer { server.stop() }
        try await withResolver(server) { resolver in
            let lookup = await resolver.lookUp(Question(name: "_mta-sts.n0.example", type: .txt))
            #expect(lookup.outcome == .nxdomain)
            #expect(lookup.notes.contains(.throughDNAME) == isSynthesised)
        }
    }

    @Test("A chain into nothing keeps its targets", arguments: [true, false], [(0, Outcome.noData), (3, .nxdomain)])
    func dangles(_ together: Bool, _ ending: (code: Int, outcome: Outcome)) async throws {
        let (lookup, _) = try await ask(chain(2), together: together, missing: ending.code)
        #expect(lookup.outcome == ending.outcome)
        #expect(lookup.chain == ["n1.example", "n2.example"])
        #expect(lookup.ttl == 60)
    }

    @Test("Asked for itself, a CNAME record is not followed")
    func returnsAliases() async throws {
        let server = try ScriptedServer { [.reply(Reply(to: $0, answers: [Reply.cname($0.name, "Target.Example")]))] }
        defer { server.stop() }
        try await withResolver(server) { resolver in
            let lookup = await resolver.lookUp(Question(name: "host.example", type: .cname))
            #expect(lookup.outcome == .records([.cname("target.example")]))
            #expect(lookup.chain.isEmpty)
        }
    }
}
