import Foundation
import Lab
import Testing

extension EndToEnd {
    /// Every scenario of the catalogue, surveyed over real servers.
    struct ScenarioTests {
        @Test(arguments: Catalogue.scenarios)
        func isJudgedAsExpected(_ scenario: Scenario) async throws {
            let survey = try await CatalogueSurvey.shared.result()
            let row = try #require(survey.rows[scenario.domain], "\(scenario.domain) is missing from the survey")
            let expected = scenario.expected
            let found = "found \(row.codes)"
            #expect(row.outcome == expected.outcome, "\(found)")
            #expect(row.category == expected.category, "\(found)")
            if let code = expected.code { #expect(row.code == code, "\(found)") }
            if let refinement = Self.refinement(of: expected) {
                let details = row.findings.filter { $0.code == expected.code }.compactMap(\.detail)
                #expect(details.contains { $0.hasPrefix(refinement) }, "\(details)")
            }
            for code in expected.also { #expect(row.codes.contains(code), "\(found)") }
            if let mode = expected.mode { #expect(row.mode == mode) }
            #expect(row.mail == expected.mail)
            #expect(row.tlsReporting == expected.reporting)
        }

        /// The kind of a syntax error, which stands first in its detail; other details are for people to read.
        private static func refinement(of expected: Expected) -> String? {
            guard let code = expected.code, code.hasPrefix("rec.") || code.hasPrefix("pol.") else { return nil }
            return expected.detail
        }

        @Test func ordinaryNamesAreJudgedAsExpected() async throws {
            let survey = try await CatalogueSurvey.shared.result()
            for resident in survey.lab.population {
                let expected = resident.expected
                let row = try #require(survey.rows[resident.domain], "\(resident.domain) is missing from the survey")
                let isExpected =
                    row.outcome == expected.outcome && row.category == expected.category
                    && row.code == expected.code ?? row.code && row.mail == expected.mail
                    && row.tlsReporting == expected.reporting
                #expect(isExpected, "\(resident.domain), \(resident.kind): \(row.outcome) \(row.codes)")
            }
        }

        @Test func everyRowIsAccountedFor() async throws {
            let survey = try await CatalogueSurvey.shared.result()
            #expect(survey.status == 0, "\(survey.errors)")
            #expect(survey.rows.count == Catalogue.scenarios.count + survey.lab.population.count)
        }

        @Test func noForbiddenAddressWasContacted() async throws {
            let survey = try await CatalogueSurvey.shared.result()
            #expect(!FileManager.default.fileExists(atPath: survey.lab.files.trespasses))
        }
    }
}

extension Scenario: CustomTestStringConvertible {
    package var testDescription: String { "\(id) \(title)" }
}
