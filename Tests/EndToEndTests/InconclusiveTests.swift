import Lab
import Testing

extension EndToEnd {
    /// A survey in which too much could not be told says so by its exit code.
    struct InconclusiveTests {
        @Test(arguments: [(18, 2), (19, 0)] as [(Int, Int32)])
        func moreThanOneInTwentyIsTooMuch(others: Int, status: Int32) async throws {
            let lab = try Labs.catalogue.get()
            let unanswered = try #require(lab.population.first { $0.kind == .unanswered })
            let answered = lab.population.filter { $0.kind == .mailOnly }.prefix(others)
            let scratch = try Scratch()
            let list = ([unanswered] + answered).map(\.domain).joined(separator: "\n")
            _ = try scratch.file("list.txt", list)
            let ending = try await Program.run(
                ["scan", "list.txt", "--db", scratch.database, "--quiet"] + lab.quickOptions
                    + ["--retry-after", "0"], in: scratch)
            #expect(ending.status == status, "\(ending.errors)")
            #expect(ending.errorLines.count == (status == 0 ? 0 : 1))
            let database = Database(path: scratch.database, scratch: scratch)
            #expect(try await database.rows("SELECT state FROM runs") == [["finished"]])
        }

        @Test func aResolverThatFailsSaysNothingAboutDomains() async throws {
            let server = try NameServer(.serverFailure)
            defer { server.stop() }
            let scratch = try Scratch()
            _ = try scratch.file("list.txt", "one.test\ntwo.test\n")
            let ending = try await Program.run(
                ["scan", "list.txt", "--db", scratch.database, "--resolver", server.address, "--retry-after", "0"],
                in: scratch)
            #expect(ending.status == 2)
            #expect(ending.complaint.contains("2 of 2 domains are inconclusive, more than 5 %"))
            let database = Database(path: scratch.database, scratch: scratch)
            #expect(
                try await database.rows("SELECT DISTINCT outcome, code, mail FROM outcomes")
                    == [["inconclusive", "rec.dns_servfail", "unknown"]])
        }
    }
}
