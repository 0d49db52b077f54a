import Foundation
import Lab
import Testing

extension EndToEnd {
    /// The reports of the catalogue survey: what the lab serves is what they count.
    struct ReportTests {
        @Test func tableCountsWhatTheLabServes() async throws {
            let expected = try await Self.expected()
            let table = CSVTable(try await Self.report("csv"))
            func counts(_ section: String) -> [String: Int] {
                Dictionary(
                    table.rows.filter { $0["section"] == section }.map {
                        ($0["key"] ?? "", Int($0["count"] ?? "") ?? -1)
                    }
                ) { first, _ in first }
            }
            #expect(counts("outcomes") == expected.outcomes)
            #expect(counts("broken_primary") == expected.categories.merging(["mx-tls": 0]) { first, _ in first })
            #expect(counts("mail").filter { $0.value > 0 } == expected.mailOfConclusive)
            #expect(counts("list")["domains"] == expected.domains)
            let codes = counts("broken_codes_primary")
            for (code, count) in expected.codesOfBroken { #expect(codes[code, default: 0] >= count, "\(code)") }
            #expect(codes.values.reduce(0, +) == expected.outcomes["broken"])
        }

        @Test func documentCountsWhatTheLabServes() async throws {
            let expected = try await Self.expected()
            let document = try JSONDecoder().decode(Document.self, from: Data(try await Self.report("json").utf8))
            #expect(document.counts("outcomes") == expected.outcomes)
            #expect(
                document.counts("broken_primary")
                    == expected.categories.merging(["mx-tls": 0]) { first, _ in first })
            #expect(document.run.domains == expected.domains)
            #expect(document.run.invalid == Catalogue.refusedInputs.count)
        }

        @Test func studyCountsWhatTheLabServes() async throws {
            let table = CSVTable(try await Self.report("csv"))
            func count(_ section: String, _ group: String, _ key: String) -> Int? {
                table.rows.first { $0["section"] == section && $0["group"] == group && $0["key"] == key }
                    .flatMap { Int($0["count"] ?? "") }
            }
            let managers = table.rows.filter { $0["section"] == "policy_managers" }
            let sum = managers.compactMap { Int($0["count"] ?? "") }.reduce(0, +)
            #expect(sum == count("funnel", "", "with_record"))
            for (section, category) in [
                ("record_errors", "record"), ("tls_failures", "policy-tls"), ("http_failures", "policy-http"),
                ("policy_errors", "policy-syntax"), ("mismatches", "mx-mismatch"),
            ] {
                #expect(count(section, "(all)", "domains") == count("broken_any", "", category), "\(section)")
            }
            #expect(count("policy_providers", "(all)", "usable_policy") == count("funnel", "", "usable_policy"))
            // The lab's fetches go somewhere, and its catalogue has mismatches of which each is told.
            #expect(try #require(count("policy_managers", "", "unknown")) < sum)
            #expect(count("mismatches", "(not known)", "domains") == nil)
        }

        @Test func pageCountsWhatTheLabServes() async throws {
            let expected = try await Self.expected()
            let page = try await Self.report("markdown")
            let outcomes = try #require(page.components(separatedBy: "## Outcomes\n").last)
                .components(separatedBy: "\n## ")[0]
            let counts = outcomes.split(separator: "\n").compactMap { line in
                line.split(separator: "|").dropFirst().first.flatMap {
                    Int($0.filter { $0 != " " && $0 != "," })
                }
            }
            #expect(counts.sorted() == expected.outcomes.values.sorted())
            #expect(page.contains("| not a domain | \(Catalogue.refusedInputs.count) |"))
        }

        @Test(arguments: ["markdown", "html", "csv", "json"])
        func isTheSameEachTime(format: String) async throws {
            #expect(try await Self.report(format) == Self.report(format))
        }

        private struct Document: Decodable {
            struct Run: Decodable {
                let domains: Int
                let invalid: Int
            }

            struct Figure: Decodable {
                let key: String
                let count: Int
            }

            let run: Run
            let sections: [String: [Figure]]

            func counts(_ section: String) -> [String: Int] {
                Dictionary((sections[section] ?? []).map { ($0.key, $0.count) }) { first, _ in first }
            }
        }

        /// What the survey must count.
        private struct Counts {
            let domains: Int
            let outcomes: [String: Int]
            let categories: [String: Int]
            /// Without inconclusive domains, of which nothing else is counted.
            let mailOfConclusive: [String: Int]
            let codesOfBroken: [String: Int]

            init(_ lab: Lab) {
                let whole = lab.expectedCounts
                (domains, outcomes, categories) = (whole.domains, whole.outcomes, whole.categories)
                let expectations = lab.expectations.map { $0.expected }
                mailOfConclusive = ExpectedCounts(expectations.filter { $0.outcome != "inconclusive" }).mail
                codesOfBroken = ExpectedCounts(expectations.filter { $0.outcome == "broken" }).codes
            }
        }

        /// The counts of the lab, in which every outcome and every category without TLS of MX hosts occurs.
        private static func expected() async throws -> Counts {
            let counts = Counts(try await CatalogueSurvey.shared.result().lab)
            #expect(counts.outcomes.count == 6)
            #expect(counts.categories.count == 7)
            return counts
        }

        private static func report(_ format: String) async throws -> String {
            let survey = try await CatalogueSurvey.shared.result()
            let ending = try await Program.run(
                ["report", "--db", survey.scratch.database, "--format", format], in: survey.scratch)
            #expect(ending.status == 0)
            #expect(ending.errors.isEmpty)
            return ending.output
        }
    }
}
