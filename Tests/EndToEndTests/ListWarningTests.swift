import Foundation
import Testing

extension EndToEnd {
    /// What a list says that its owner did not mean is told, and no two of its values become one.
    struct ListWarningTests {
        @Test func aListThatIsNotUTF8KeepsItsClientsApart() async throws {
            let (scratch, server) = try prepared()
            defer { server.stop() }
            let scan = try await Program.run(arguments(scratch, server), in: scratch)
            #expect(scan.status == 0)
            #expect(
                scan.errors.contains(
                    "list.csv: line 2: not UTF-8 and read as Windows-1252, as 3 cells beside the domains"))
            #expect(
                scan.errors.contains("list.csv: line 5: another number of cells than in the first row, as in 1 row"))
            let report = try await Program.run(
                ["report", "--db", scratch.database, "--group-by", "client", "--format", "json"], in: scratch)
            for client in ["Müller", "Möller", "Mäller", "Acme"] { #expect(report.output.contains("\"\(client)\"")) }
        }

        @Test func aQuietScanSaysNothingOfIt() async throws {
            let (scratch, server) = try prepared()
            defer { server.stop() }
            #expect(try await Program.run(arguments(scratch, server) + ["--quiet"], in: scratch).errors.isEmpty)
        }

        @Test func aDryRunTellsOfItAndOfAFullDisk() async throws {
            let (scratch, server) = try prepared()
            defer { server.stop() }
            let ending = try await Program.run(arguments(scratch, server) + ["--dry-run"], in: scratch)
            #expect(ending.status == 0)
            #expect(ending.errors.contains("read as Windows-1252"))
            let full = try await Program.shell(#""$program" scan list.csv --dry-run >/dev/full"#, [:], in: scratch)
            #expect(full.status == 74)
            #expect(full.complaint.contains("standard output: no space left"))
        }

        @Test(arguments: [
            ("title.csv", "Our clients\n\nClient;Domain\nA;a.test\n", "none of its 3 rows holds a domain"),
            (
                "quote.csv", "Client;Domain\n\"A;a.test\nB;b.test\n\"C\";c.test\n",
                "quote.csv: line 2: a quote is opened here"
            ),
        ])
        func aListThatIsNotReadAsItIsMeantIsRefused(name: String, text: String, message: String) async throws {
            let scratch = try Scratch()
            _ = try scratch.file(name, text)
            let arguments = ["scan", name, "--db", scratch.database, "--resolver", "127.0.0.1:1"]
            try await BadCommand(name, arguments, 65, message).expectRefusal(in: scratch)
        }

        @Test func linesMayEndInCarriageReturns() async throws {
            let (scratch, server) = try prepared()
            defer { server.stop() }
            _ = try scratch.file("list.csv", "Client;Domain\rA;a.test\rB;post@b.test\rC;https://c.test/\r")
            let scan = try await Program.run(arguments(scratch, server), in: scratch)
            #expect(scan.status == 0)
            #expect(scan.errors.contains("3 rows, among them 1 URLs, 1 mail addresses"))
            let database = Database(path: scratch.database, scratch: scratch)
            #expect(
                try await database.rows("SELECT domain FROM outcomes ORDER BY 1") == [
                    ["a.test"], ["b.test"], ["c.test"],
                ])
        }

        private func prepared() throws -> (Scratch, NameServer) {
            let scratch = try Scratch()
            let text = "domain,client\na.test,M\u{FC}ller\nb.test,M\u{F6}ller\nc.test,M\u{E4}ller\nd.test,Acme, Inc\n"
            _ = try scratch.file("list.csv", Data(text.unicodeScalars.map { UInt8($0.value) }))
            return (scratch, try NameServer(.nameError))
        }

        private func arguments(_ scratch: Scratch, _ server: NameServer) -> [String] {
            ["scan", "list.csv", "--db", scratch.database, "--resolver", server.address]
        }
    }
}
