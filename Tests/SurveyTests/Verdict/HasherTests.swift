import Survey
import Testing

struct HasherTests {
    @Test func tellsAllCasesApart() {
        #expect(Set(Code.allCases.map(\.hashValue)).count == Code.allCases.count)
        #expect(Set(Outcome.allCases.map(\.hashValue)).count == Outcome.allCases.count)
        #expect(Set(Severity.allCases.map(\.hashValue)).count == Severity.allCases.count)
    }

    @Test func hashesEqualCasesAlike() throws {
        for code in Code.allCases { #expect(try #require(Code(rawValue: code.rawValue)).hashValue == code.hashValue) }
    }
}
