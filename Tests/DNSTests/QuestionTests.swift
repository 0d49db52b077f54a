import DNS
import Testing

@Suite("Questions on the wire")
struct QuestionTests {
    /// Asks the questions in one call and returns the requests by name in lower case.
    private func requests(_ questions: [Question]) async throws -> [Request] {
        let server = try ScriptedServer { [.reply(Reply(to: $0, code: 3))] }
        defer { server.stop() }
        try await withResolver(server) { resolver in
            let lookups = await resolver.lookUp(questions)
            #expect(lookups.map(\.question) == questions)
            #expect(lookups.allSatisfy { $0.outcome == .nxdomain })
        }
        return try await server.allRequests()
    }

    @Test(
        "Labels of a prefix stand before the name",
        arguments: [
            (Question.Prefix.none, "a.example"), (.mtaSTS, "_mta-sts.a.example"),
            (.tlsReporting, "_smtp._tls.a.example"), (.policyHost, "mta-sts.a.example"),
        ])
    func writesPrefixes(_ prefix: Question.Prefix, _ name: String) async throws {
        let question = Question(prefix: prefix, name: "a.example", type: .txt)
        #expect(question.fullName == name)
        #expect(try await requests([question]).map { $0.name.lowercased() } == [name])
        let memory = InMemoryResolver([name: [.txt(TXTRecord("text"))]])
        #expect(await memory.lookUp(question).outcome == .records([.txt(TXTRecord("text"))]))
        #expect(memory.asked == [Question(name: name, type: .txt)])
    }

    @Test("A prefix before the root or too long a name cannot be asked for", arguments: [".", ".a", longest])
    func refusesPrefixes(_ name: String) async throws {
        let server = try ScriptedServer { [.reply(Reply(to: $0, code: 3))] }
        defer { server.stop() }
        try await withResolver(server) { resolver in
            let lookup = await resolver.lookUp(Question(prefix: .mtaSTS, name: name, type: .txt))
            #expect(lookup.outcome == .failed(.invalidName))
        }
        #expect(try await server.allRequests().isEmpty)
    }

    @Test("Names of every length arrive as they are")
    func keepsLengths() async throws {
        let labels = (1...63).map { String(repeating: "x", count: $0) + ".example" }
        let names = labels + [Self.longest, Self.longest + ".", "."]
        let arrived = try await requests(names.map { Question(name: $0, type: .mx) }).map { $0.name.lowercased() }
        #expect(arrived.sorted() == (labels + [Self.longest, Self.longest, ""]).sorted())
    }

    @Test("The case of every letter is random, and nothing but letters changes")
    func randomisesLettersOnly() async throws {
        let name = "abcdefghijklmnopqrstuvwxyz.ABCDEFGHIJKLMNOPQRSTUVWXYZ.!#%&'*+,-/0123456789:<=>?[]^_`{|}~.example"
        let arrived = try await requests(Array(repeating: Question(name: name, type: .txt), count: 100)).map(\.name)
        for (position, character) in name.enumerated() {
            let seen = Set(arrived.map { Array($0)[position] })
            // A letter of one case a hundred times over is less likely than a flipped bit.
            let expected: Set<Character> =
                character.isLetter
                ? [Character(character.lowercased()), Character(character.uppercased())] : [character]
            #expect(seen == expected, "\(character)")
        }
    }

    /// A name of 253 characters, the most there can be without the final dot.
    private static let longest = [63, 63, 63, 61].map { String(repeating: "y", count: $0) }.joined(separator: ".")
}
