import Foundation
import Lab
import Testing

extension EndToEnd {
    /// A real list with columns of its own, and its zone.
    struct GovListTests {
        private static let limit = 2_000

        @Test func carriesEveryColumnThrough() async throws {
            let survey = try await Self.surveyed()
            #expect(
                try await survey.database.rows("SELECT count(*) FROM outcomes") == [["\(Self.limit)"]])
            let source = CSVTable(try String(contentsOfFile: Program.dataset("dotgov.csv"), encoding: .utf8))
            let extra = source.heading.filter { $0 != "Domain name" }
            #expect(extra.count == 5)

            let lines = try ExportedRow.rows(try await survey.export("jsonl"))
            let table = CSVTable(try await survey.export("csv"))
            #expect(lines.count == Self.limit)
            #expect(table.rows.count == Self.limit)
            for (row, (line, cells)) in zip(source.rows, zip(lines, table.rows)) {
                #expect(line.domain == row["Domain name"])
                #expect(line.columns == row.filter { $0.key != "Domain name" })
                for name in extra { #expect(cells[name] == row[name], "\(line.domain): \(name)") }
            }
        }

        @Test(arguments: ["Domain type", "State"])
        func groupsAddUp(column: String) async throws {
            let survey = try await Self.surveyed()
            let report = CSVTable(
                try await survey.run([
                    "report", "--db", survey.scratch.database, "--format", "csv", "--group-by", column,
                ]))
            let groups = report.rows.filter { $0["section"] == "by_group" }
            let rows = try ExportedRow.rows(try await survey.export("jsonl"))
            let values = Set(rows.compactMap { $0.columns[column] })
            #expect(Set(groups.compactMap { $0["group"] }) == Set(values.map { $0.isEmpty ? "(empty)" : $0 }))
            for key in ["not_configured", "none", "testing", "enforce", "broken", "inconclusive"] {
                let whole = report.rows.first { $0["section"] == "outcomes" && $0["key"] == key }?["count"]
                let parts = groups.filter { $0["key"] == key }.compactMap { $0["count"].flatMap { Int($0) } }
                #expect(whole == String(parts.reduce(0, +)), "\(key)")
            }
            let scanned = groups.filter { $0["key"] == "scanned" }.compactMap { $0["count"].flatMap { Int($0) } }
            #expect(scanned.reduce(0, +) == Self.limit)
        }

        @Test func judgesNamesAsTheLabServesThem() async throws {
            let survey = try await Self.surveyed()
            let lines = try ExportedRow.rows(try await survey.export("jsonl"))
            for (line, resident) in zip(lines, survey.lab.population) {
                #expect(line.domain == resident.domain)
                #expect(line.outcome == resident.expected.outcome, "\(line.domain): \(line.codes)")
            }
        }

        @Test func readsAZoneAsAList() async throws {
            let scratch = try Scratch()
            let ending = try await Program.run(
                ["scan", Program.dataset("gov.zone.gz"), "--dry-run", "--db", scratch.database], in: scratch)
            #expect(ending.status == 0)
            #expect(ending.output.contains("would scan 16,536 domains"), "\(ending.output)")
            #expect(scratch.names.isEmpty)
        }

        /// The survey of the top of the list, made once.
        private struct Survey {
            let lab: Lab
            let scratch: Scratch

            var database: Database { Database(path: scratch.database, scratch: scratch) }

            func run(_ arguments: [String]) async throws -> String {
                let ending = try await Program.run(arguments, in: scratch)
                #expect(ending.status == 0, "\(ending.errors)")
                return ending.output
            }

            func export(_ format: String) async throws -> String {
                try await run(["export", "--db", scratch.database, "--format", format])
            }
        }

        private static let survey = Task {
            let survey = Survey(lab: try Labs.gov.get(), scratch: try Scratch())
            _ = try await survey.run(
                ["scan", Program.dataset("dotgov.csv"), "--limit", "\(limit)", "--db", survey.scratch.database]
                    + survey.lab.quickOptions)
            return survey
        }

        private static func surveyed() async throws -> Survey { try await survey.value }
    }
}
