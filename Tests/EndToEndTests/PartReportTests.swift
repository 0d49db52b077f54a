import Foundation
import Testing

extension EndToEnd {
    /// Reports of parts of a run, of each client, and by weight.
    struct PartReportTests {
        private static let clients = ["Acme", "acme", "a/b", "..", "", "\u{E9}", "e\u{301}", "=1+1", "Acme"]
        private static let heading = "domain,client,tier,boxes"

        @Test func aPartIsCountedByItself() async throws {
            let scratch = try await survey()
            let whole = try await report(["--format", "json"], scratch)
            let part = try await report(["--format", "json", "--where", "Client=Acme", "--where", "tier=1"], scratch)
            #expect(whole.run.domains == Self.clients.count && whole.run.population.isEmpty)
            #expect(whole.run.populationOf == nil)
            #expect(part.run.domains == 2 && part.run.rows == 3 && part.run.invalid == 1)
            #expect(part.run.populationOf == Self.clients.count)
            #expect(part.run.population.map { [$0.column, $0.value] } == [["client", "Acme"], ["tier", "1"]])
            #expect(part.rejected.count == 1)
            let none = try await report(["--format", "json", "--where", "client=nobody"], scratch)
            #expect(none.run.domains == 0 && none.run.populationOf == Self.clients.count)
            let spelt = try await report(["--format", "json", "--where", "client=e\u{301}"], scratch)
            #expect(spelt.run.domains == 1)
            let lines = try await output(["export", "--format", "jsonl", "--where", "client="], scratch)
            #expect(lines.split(separator: "\n").count == 1)
        }

        @Test(arguments: ["markdown", "html", "csv", "json"])
        func eachClientHasAFile(format: String) async throws {
            let scratch = try await survey()
            let ending = format == "markdown" ? "md" : format
            let said = try await output(
                ["report", "--format", format, "--split-by", "client", "--output", scratch.path("by")], scratch)
            #expect(said.isEmpty)
            let index = CSVTable(String(decoding: try #require(scratch.contents("by/index.csv")), as: UTF8.self))
            #expect(index.heading == ["value", "file", "domains"])
            // Of one client no row is a domain of its own, which is a result too.
            let values = Set((Self.clients + ["zero"]).map { Array($0.utf8) })
            #expect(index.rows.count == values.count)
            let files = index.rows.compactMap { $0["file"] }
            #expect(Set(files.map { $0.lowercased() }).count == values.count)
            #expect(files.allSatisfy { $0.hasSuffix(".\(ending)") && !$0.contains("/") })
            #expect(Set(try scratch.names(of: "by")) == Set(files + ["index.csv"]))
            #expect(index.rows.compactMap { $0["domains"].flatMap { Int($0) } }.reduce(0, +) == Self.clients.count)
            #expect(index.rows.contains { $0["value"] == "'=1+1" })
            for file in files { #expect(scratch.contents("by/\(file)")?.isEmpty == false) }
        }

        @Test func aFolderOfTablesHoldsTheDomains() async throws {
            let scratch = try await survey()
            _ = try await output(["report", "--format", "csv", "--output", scratch.path("set/")], scratch)
            let names = try scratch.names(of: "set")
            for name in [
                "summary.csv", "categories.csv", "codes.csv", "tlds.csv", "suffixes.csv", "rejected.csv",
                "denominators.csv",
                "run.csv", "domains.csv", "published.csv", "datapackage.json",
            ] {
                #expect(names.contains(name), "\(name)")
            }
            #expect(!names.contains("groups.csv") && names.allSatisfy { !$0.hasSuffix(".part") })
            let domains = String(decoding: try #require(scratch.contents("set/domains.csv")), as: UTF8.self)
            #expect(domains == (try await output(["export", "--format", "csv"], scratch)))
            let rejected = CSVTable(String(decoding: try #require(scratch.contents("set/rejected.csv")), as: UTF8.self))
            #expect(rejected.rows.map { $0["kind"] } == ["invalid", "duplicate"])
            // A folder that is there, and only some of the domains.
            _ = try await output(
                [
                    "report", "--format", "csv", "--output", scratch.path("set"), "--only", "broken", "--group-by",
                    "client",
                    "--weight", "boxes",
                ], scratch)
            #expect(
                String(decoding: try #require(scratch.contents("set/domains.csv")), as: UTF8.self).count { $0 == "\n" }
                    == 1)
            #expect(try scratch.names(of: "set").isSuperset(of: ["groups.csv", "weighted.csv"]))
            let run = String(decoding: try #require(scratch.contents("set/run.csv")), as: UTF8.self)
            #expect(run.contains("\ndomains_only,broken\n"))
        }

        @Test func weightsAreSummedUp() async throws {
            let scratch = try await survey()
            let weighted = try #require(try await report(["--format", "json", "--weight", "boxes"], scratch).weighted)
            #expect(weighted.column == "boxes")
            #expect(weighted.weightedDomains == 8 && weighted.unweightedDomains == 1)
            let answered = try #require(weighted.figures.first { $0.key == "answered" })
            #expect(answered.weight == 0 + 1 + 2 + 3 + 5 + 6 + 7 + 8)
        }

        @Test(arguments: [
            BadCommand("a column that is not there", ["--where", "sector=x"], 64, "there are client, tier, boxes"),
            BadCommand("no condition", ["--where", "client"], 64, "is not COLUMN=VALUE"),
            BadCommand(
                "no such split", ["--split-by", "sector", "--output", "by"], 64, "there are client, tier, boxes"),
            BadCommand("no such weight", ["--weight", "sector"], 64, "there are client, tier, boxes"),
            BadCommand(
                "words as weights", ["--weight", "client"], 65, "name1.test, row 1 of the list: \"Acme\" in the column"),
            BadCommand(
                "too few bytes", ["--max-bytes", "100"], 64,
                "is too little for this report: with all tables cut it takes"),
            BadCommand(
                "a file in the place of a folder", ["--split-by", "client", "--output", "list.csv"], 74,
                "is no directory"),
            BadCommand(
                "no folder around", ["--split-by", "client", "--output", "no/by"], 74, "its folder does not exist"),
        ])
        func refuses(_ command: BadCommand) async throws {
            let scratch = try await survey()
            try await BadCommand(
                command.testDescription, ["report", "--db", scratch.database] + command.arguments, command.status,
                command.message
            ).expectRefusal(in: scratch)
        }

        private func survey() async throws -> Scratch {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try Scratch()
            let rows = Self.clients.enumerated().map { index, client in
                "name\(index + 1).test,\(client),\(index == 1 ? 2 : 1),\(index == 4 ? "" : String(index))"
            }
            let rejected = ["not a name,Acme,1,x", "name2.test,zero,2,"]
            _ = try scratch.file("list.csv", ([Self.heading] + rows + rejected).map { $0 + "\n" }.joined())
            let scan = try await Program.run(
                ["scan", "list.csv", "--db", scratch.database, "--resolver", server.address], in: scratch)
            #expect(scan.status == 0, "\(scan.errors)")
            return scratch
        }

        private func report(_ options: [String], _ scratch: Scratch) async throws -> Document {
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            return try decoder.decode(Document.self, from: Data(try await output(["report"] + options, scratch).utf8))
        }

        private func output(_ arguments: [String], _ scratch: Scratch) async throws -> String {
            let ending = try await Program.run(arguments + ["--db", scratch.database], in: scratch)
            #expect(ending.status == 0, "\(ending.errors)")
            return ending.output
        }

        private struct Document: Decodable {
            struct Run: Decodable {
                let rows: Int
                let domains: Int
                let invalid: Int
                let population: [Condition]
                let populationOf: Int?
            }

            struct Condition: Decodable {
                let column: String
                let value: String
            }

            struct Rejected: Decodable {
                let count: Int
            }

            struct Weighted: Decodable {
                let column: String
                let weightedDomains: Int
                let unweightedDomains: Int
                let figures: [Figure]
            }

            struct Figure: Decodable {
                let key: String
                let weight: Double
            }

            let run: Run
            let rejected: Rejected
            let weighted: Weighted?
        }
    }
}

extension Scratch {
    /// The files of a folder in the folder.
    fileprivate func names(of folder: String) throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: path(folder)))
    }
}
