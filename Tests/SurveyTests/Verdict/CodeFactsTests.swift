import Survey
import Testing

@Suite("What codes mean")
struct CodeFactsTests {
    @Test(arguments: Code.allCases) func explainsEveryCode(code: Code) {
        let facts = code.facts
        #expect(!facts.name.isEmpty && !facts.name.hasSuffix("."))
        for sentence in [facts.meaning, facts.advice] {
            #expect(sentence.hasSuffix(".") && sentence.first?.isUppercase == true || sentence.hasPrefix("`"))
            #expect(!sentence.contains("|") && !sentence.contains("\n"), "it stands in a table")
            #expect(sentence.count { $0 == "`" }.isMultiple(of: 2))
        }
        if let rule = facts.rule { #expect(rule.hasPrefix("RFC ")) }
    }

    @Test func givesEachCodeAName() {
        #expect(Set(Code.allCases.map(\.facts.name)).count == Code.allCases.count)
    }

    /// RFC 8460 has words for what stops a sender, and for nothing else.
    @Test func namesAReportForTheFailuresOfAPolicy() {
        for code in Code.allCases {
            let expected: Set<CodeFacts.ReportedAs?> =
                switch code.stage {
                case .rec: [.noPolicyFound, nil]
                case .phost, .ptcp: [.policyFetchError, nil]
                case .phttp: [.policyFetchError, nil]
                case .ptls: [.webPKIInvalid, .policyFetchError]
                case .pol: [.policyInvalid, nil]
                case .mxmatch: [.validationFailure]
                case .mxtls, .mx, .dns, .rpt, .risk, .hyg: [nil]
                }
            #expect(expected.contains(code.facts.reportedAs), "\(code.rawValue)")
        }
    }
}
