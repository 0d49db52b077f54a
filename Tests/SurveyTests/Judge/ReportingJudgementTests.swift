import Survey
import Testing

struct ReportingJudgementTests {
    @Test(arguments: [
        (texts("v=TLSRPTv1; rua=mailto:a@example.com"), TLSReporting.valid, nil),
        (texts("v=spf1 -all", "v=TLSRPTv1; rua=mailto:a@example.com"), .valid, nil),
        (texts("v=TLSRPTv1; rua=mailto:a@b.example", "v=TLSRPTv1; rua=mailto:c@d.example"), .invalid, "rpt.multiple"),
        (texts("v=TLSRPTv1;"), .invalid, "rpt.rua_missing"),
        (texts("v=TLSRPTv1; rua=http://example.com/"), .invalid, "rpt.scheme_unsupported"),
        (texts("v=spf1 -all"), .absent, "rpt.absent"),
        (Answer<[UInt8]>(.nxdomain), .absent, "rpt.absent"),
        (Answer(.failed(.timeout)), .inconclusive, "rpt.dns_timeout"),
        (Answer(.failed(.cnameLoop)), .invalid, "rpt.syntax"),
    ])
    func tellsWhatIsPublished(answer: Answer<[UInt8]>, state: TLSReporting, code: String?) throws {
        let verdict = judge(try evidence { $0.tlsRPT = answer })
        #expect(verdict.tlsReporting == state)
        #expect(verdict.outcome == .enforce)
        let found = verdict.findings.filter { $0.code.stage == .rpt }.map(\.code.rawValue)
        #expect(code.map(found.contains) ?? found.isEmpty)
    }

    @Test func warnsOfMissingReportsOnlyBesideMTASTS() throws {
        for (record, severity) in [(texts("v=STSv1; id=a;"), Severity.warning), (Answer(.nxdomain), .absent)] {
            let verdict = judge(
                try evidence {
                    $0.record = record
                    $0.tlsRPT = Answer(.nxdomain)
                })
            #expect(verdict.findings.first { $0.code == .reportAbsent }?.severity == severity)
        }
    }
}
