import Foundation
import Lab
import Testing

extension EndToEnd {
    /// A population whose shares copy a study of the world: the reports give back every planted count.
    struct StudyTests {
        @Test(arguments: StudyComparison.all)
        func documentGivesBackWhatIsPlanted(_ comparison: StudyComparison) async throws {
            let survey = try await StudySurvey.shared.result()
            Self.compare(comparison, survey.truth, survey.document)
        }

        @Test(arguments: StudyComparison.all)
        func tableGivesBackWhatIsPlanted(_ comparison: StudyComparison) async throws {
            let survey = try await StudySurvey.shared.result()
            Self.compare(comparison, survey.truth, survey.table)
        }

        private static func compare(_ comparison: StudyComparison, _ truth: StudyTruth, _ report: ReportCounts) {
            let planted = comparison.planted(truth)
            let found = comparison.found(report)
            #expect(!planted.isEmpty)
            for part in Set(planted.keys).union(found.keys).sorted() {
                #expect(found[part] == planted[part], "\(part)")
            }
        }

        @Test func everyTableIsCompared() async throws {
            let survey = try await StudySurvey.shared.result()
            let truth = Set(survey.truth.counts.keys).union(survey.truth.tables.keys)
            #expect(truth.symmetricDifference(StudyComparison.all.map(\.truth)).isEmpty)
            let compared = Set(StudyComparison.all.map(\.report)).union(StudyComparison.others)
            #expect(compared.symmetricDifference(survey.document.sections.keys).isEmpty)
        }

        @Test func partsAddUpToTheWhole() async throws {
            let document = try await StudySurvey.shared.result().document
            var checked = 0
            for table in document.partitions {
                guard var parts = document.sections[table], let whole = parts.removeValue(forKey: ReportCounts.whole)
                else { continue }
                checked += 1
                for (key, count) in whole {
                    #expect(parts.values.reduce(0) { $0 + $1[key, default: 0] } == count, "\(table): \(key)")
                }
            }
            #expect(checked > 5)
        }

        @Test func everyNameIsJudgedAsPlanted() async throws {
            let survey = try await StudySurvey.shared.result()
            let study = try #require(survey.lab.study)
            let export = try await Program.run(
                ["export", "--db", survey.scratch.database, "--format", "jsonl"], in: survey.scratch)
            let rows = try ExportedRow.rows(export.output)
            #expect(rows.count == study.count)
            for (row, resident) in zip(rows, study) {
                let expected = resident.expected
                let isExpected =
                    row.domain == resident.domain && row.outcome == expected.outcome
                    && row.category == expected.category && row.code == expected.code ?? row.code
                    && row.mail == expected.mail && row.tlsReporting == expected.reporting
                #expect(isExpected, "\(resident.domain), \(resident.kindName): \(row.outcome) \(row.codes)")
            }
        }

        @Test func noForbiddenAddressWasContacted() async throws {
            let survey = try await StudySurvey.shared.result()
            #expect(!FileManager.default.fileExists(atPath: survey.lab.files.trespasses))
        }
    }
}
