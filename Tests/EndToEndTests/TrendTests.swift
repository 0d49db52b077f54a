import Testing

extension EndToEnd {
    /// Earlier runs of a list beside the one that is reported.
    struct TrendTests {
        private static let names = (1...20).map { "name\($0).test" }.joined(separator: "\n")

        @Test func setsComparableRunsBesideEachOther() async throws {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try Scratch()
            _ = try scratch.file("list.txt", Self.names)
            _ = try scratch.file("other.txt", "other.test\n")
            func scan(_ list: String, _ options: [String] = []) async throws {
                let ending = try await Program.run(
                    [
                        "scan", list, "--db", scratch.database, "--resolver", server.address, "--dns-rate", "unlimited",
                    ] + options, in: scratch)
                #expect(ending.status == 0, "\(ending.errors)")
            }
            func runs(_ run: Int) async throws -> [String] {
                let report = try await Program.run(
                    ["report", "--db", scratch.database, "--run", String(run), "--format", "csv"], in: scratch)
                let rows = CSVTable(report.output).rows.filter {
                    $0["section"] == "trend" && $0["key"] == "with_record"
                }
                return rows.compactMap { $0["group"]?.split(separator: " ").last.map(String.init) }
            }
            try await scan("list.txt")
            #expect(try await runs(1) == [])
            try await scan("other.txt")
            try await scan("list.txt", ["--limit", "5"])
            _ = try scratch.file("list.txt", Self.names + "\nname21.test\n")
            try await scan("list.txt")
            // A sample and another list are no points of the same line, and what comes later changes no report of before.
            #expect(try await runs(4) == ["1", "4"])
            for run in 1...3 { #expect(try await runs(run) == [], "\(run)") }
        }
    }
}
