import MTASTS
import Survey
import Testing

struct MatchJudgementTests {
    static func hosts(_ names: String...) -> Answer<MailExchange> {
        Answer(.records(names.enumerated().map { MailExchange(preference: 10 * $0.offset, host: $0.element) }))
    }

    @Test(arguments: [
        (hosts("a.example.com", "b.example.com"), "enforce", ["*.example.com"], Short("enforce")),
        (
            hosts("a.example.com", "b.example.net"), "enforce", ["*.example.com"],
            Short("broken", "mx-mismatch", "mxmatch.some")
        ),
        (hosts("a.example.net"), "enforce", ["*.example.com"], Short("broken", "mx-mismatch", "mxmatch.none")),
        (hosts("a.example.net"), "testing", ["*.example.com"], Short("broken", "mx-mismatch", "mxmatch.none")),
        (hosts("a.example.net"), "none", ["*.example.com"], Short("none")),
        (hosts("x.a.example.com"), "enforce", ["*.example.com"], Short("broken", "mx-mismatch", "mxmatch.none")),
        (hosts("MX1.example.com"), "enforce", ["mx1.EXAMPLE.com"], Short("enforce")),
    ])
    func demandsThatEveryHostMatches(
        mx: Answer<MailExchange>, mode: String, patterns: [String], expected: Short
    ) throws {
        let verdict = judge(
            try evidence {
                $0.mx = mx
                let lines = patterns.map { "mx: \($0)\n" }.joined()
                $0.fetch = fetched("version: STSv1\nmode: \(mode)\n\(lines)max_age: 2419200\n")
            })
        #expect(Short(verdict) == expected)
        #expect(verdict.mode?.rawValue == mode)
    }

    /// By the letter such a policy is none; those who overlook the empty line hold it, and its hosts have to match.
    @Test(
        arguments: [
            ("a.example.net", "enforce", Code.matchNone), ("a.example.net", "testing", .matchNone),
            ("a.example.net", "none", nil), ("mx1.example.com", "enforce", nil),
        ] as [(String, String, Code?)])
    func holdsHostsAgainstAPolicyThatOnlyTheLetterRejects(host: String, mode: String, code: Code?) throws {
        let verdict = judge(
            try evidence {
                $0.mx = Self.hosts(host)
                $0.fetch = fetched("version: STSv1\nmode: \(mode)\n\nmx: mx1.example.com\nmax_age: 2419200\n")
            })
        #expect(Short(verdict) == Short("broken", "policy-syntax", "pol.syntax"))
        #expect(verdict.failingCategories == [.policySyntax])
        let remarks = verdict.findings.filter { $0.code.rawValue.hasPrefix("mxmatch") }
        #expect(remarks.map(\.code) == [code].compactMap(\.self))
        #expect(remarks.allSatisfy { $0.severity == .warning && $0.detail == "0 a.example.net" })
        #expect((verdict.deployed == nil) == (code != nil))
        #expect(verdict.mxMatched == nil)
        #expect(!verdict.findings.contains { $0.code.rawValue.hasPrefix("risk") })
    }

    @Test func speaksOfRiskOnlyWithEnforce() throws {
        for (mode, risk) in [("enforce", true), ("testing", false)] {
            let verdict = judge(
                try evidence {
                    $0.mx = Self.hosts("a.example.net")
                    $0.fetch = fetched(policy(mode, "mx1.example.com"))
                })
            #expect(verdict.findings.contains { $0.code == .riskDeliveryAll } == risk)
        }
    }

    @Test func holdsThousandsOfPatternsAgainstHundredsOfHosts() throws {
        let verdict = judge(
            try evidence {
                $0.mx = Answer(.records((0..<900).map { MailExchange(preference: $0, host: "m\($0).example.com") }))
                let lines = (0..<2000).map { "mx: m\(2 * $0).example.com\n" }.joined()
                $0.fetch = fetched("version: STSv1\nmode: testing\nmax_age: 2419200\n\(lines)")
            })
        #expect(verdict.mxMatched == 450)
        #expect(Short(verdict) == Short("broken", "mx-mismatch", "mxmatch.some"))
    }

    @Test func countsHostsAndMatches() throws {
        let verdict = judge(
            try evidence {
                $0.mx = Self.hosts("mx1.example.com", "other.example.net", "third.example.net")
            })
        #expect(verdict.mxTotal == 3)
        #expect(verdict.mxMatched == 1)
    }

    @Test func notesPatternsThatNoHostUses() throws {
        let verdict = judge(
            try evidence { $0.fetch = fetched(policy("enforce", "mx1.example.com", "old.example.com")) })
        #expect(verdict.outcome == .enforce)
        let finding = verdict.findings.first { $0.code == .hygieneMXPatternUnused }
        #expect(finding?.detail == "old.example.com")
    }

    @Test func speaksOfNoRiskWhereNoPolicyApplies() throws {
        let verdict = judge(
            try evidence {
                $0.record = texts("v=STSv1; id=a_b;")
                $0.mx = Self.hosts("a.example.net")
            })
        #expect(verdict.failingCategories == [.record, .mxMismatch])
        #expect(!verdict.findings.contains { $0.code == .riskDeliveryAll || $0.code == .hygienePrematureEnforce })
    }
}
