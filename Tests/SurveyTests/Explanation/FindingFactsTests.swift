import Survey
import Testing

struct FindingFactsTests {
    @Test(arguments: Code.allCases)
    func areThoseOfTheCodeForAFailure(code: Code) {
        #expect(Finding(code, .failure).facts == code.facts)
    }

    @Test(arguments: Code.allCases)
    func sayNothingOfReportsForANote(code: Code) {
        #expect(Finding(code, .info).facts.reportedAs == nil)
        #expect(Finding(code, .warning).facts.name == code.facts.name)
    }

    @Test func callNothingUnconfiguredBesideAValidRecord() throws {
        let found = try explanation { $0.record = texts("v=STSv1; id=1;", "v=spf1 -all") }
        let finding = try #require(found.gate(.record)?.findings.first)
        #expect(finding.facts.name == "Other TXT beside the record")
    }
}
