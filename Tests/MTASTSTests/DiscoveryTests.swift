import MTASTS
import Testing

/// RFC 8461, 3.1 and RFC 8460, 3 over whole sets of TXT records.
struct DiscoveryTests {
    private func discover(_ texts: [String]) -> Discovery<STSRecord> { STSRecord.discover(texts.map(bytes)) }

    /// A discovery in short: the case, its numbers and its problems.
    private func summary<Record>(_ discovery: Discovery<Record>) -> String {
        switch discovery {
        case .absent(let foreign): "absent \(foreign)"
        case .multiple(let count): "multiple \(count)"
        case .invalid(let parsed, let discarded): "invalid \(discarded) \(parsed.kinds.joined(separator: " "))"
        case .valid(_, let notes, let discarded):
            "valid \(discarded) \(notes.map(\.kind).joined(separator: " "))"
        }
    }

    @Test(arguments: [
        ([], "absent 0"),
        ([""], "absent 1"),
        (["v=spf1 -all"], "absent 1"),
        (["v=spf1 -all", "google-site-verification=x"], "absent 2"),
        (["v=STSv1; id=a"], "valid 0 "),
        (["v=STSv1 ; id=a"], "valid 0 rec.wsp_before_semicolon"),
        (["v=STSv1; id=a", "v=spf1 -all"], "valid 1 "),
        (["v=STSv1; id=a", "v=STSv1 ; id=b"], "valid 1 "),
        (["v=STSv1; id=a", "V=STSv1; id=b", "x"], "valid 2 "),
        (["v=STSv1; id=a", "v=STSv1; id=b"], "multiple 2"),
        (["v=STSv1; id=a", "v=STSv1; id=a"], "multiple 2"),
        (["v=STSv1; id=a", "v=STSv1;", "x"], "multiple 2"),
        (["v=STSv1 ; id=a", "v=spf1 -all"], "invalid 1 rec.syntax/wsp_before_semicolon"),
        (["v=STSv1 ; id=a", "v=STSv1 ; id=b"], "invalid 0 rec.syntax/wsp_before_semicolon"),
        (["v=STSv1 ; id=a", "V=STSv1; id=b"], "invalid 0 rec.syntax/wsp_before_semicolon rec.bad_version/letter_case"),
        (["v=STSv1; id=", "x"], "invalid 1 rec.id_invalid/empty"),
        (["v=STSv1; id=", "v=STSv1 ; id=a"], "invalid 1 rec.id_invalid/empty"),
        (["v=STSv2; id=a"], "invalid 0 rec.bad_version/other"),
        (["v=sts1; id=a"], "invalid 0 rec.bad_version/other"),
        (["V = STSV1; id=a"], "invalid 0 rec.bad_version/other"),
        (["\"v=stsv1; id=a\""], "invalid 0 rec.bad_version/letter_case rec.syntax/quotes"),
        (["x v=STSv1; id=a"], "invalid 0 rec.bad_version/missing"),
        (["my v=stsv1 note"], "absent 1"),
        (["v=TLSRPTv1; rua=mailto:a@b.example"], "absent 1"),
    ])
    func selectsRecord(_ texts: [String], _ expected: String) {
        #expect(summary(discover(texts)) == expected)
    }

    @Test(arguments: [
        (["v=STSv1; id=a"], true),
        (["v=STSv1; id=a", "v=STSv1; id=b"], true),
        (["v=STSv1; id="], true),
        (["v=STSv10; id=a"], true),
        (["x", "V=STSv1; id=a", "v=STSv1 ; id=a"], true),
        (["V=STSv1; id=a"], false),
        ([" v=STSv1; id=a"], false),
        (["v=spf1 -all"], false),
    ])
    func tellsWhetherToFetch(_ texts: [String], _ isWorthFetching: Bool) {
        #expect(discover(texts).isWorthFetching == isWorthFetching)
    }

    @Test(arguments: [
        ([], "absent 0"),
        (["v=DMARC1; p=none; rua=mailto:x@x.example"], "absent 1"),
        (["v=spf1 -all"], "absent 1"),
        (["v=STSv1; id=a"], "absent 1"),
        (["v=TLSRPTv1;rua=mailto:a@b.example"], "valid 0 "),
        (["v=TLSRPTv1 ;rua=mailto:a@b.example"], "valid 0 rpt.syntax/wsp_before_semicolon"),
        (["v=TLSRPTv1 ;rua=mailto:a@b.example", "x"], "invalid 1 rpt.syntax/wsp_before_semicolon"),
        (["v=TLSRPTv1;rua=mailto:a@b.example", "v=DMARC1; p=none"], "valid 1 "),
        (["v=TLSRPTv1;rua=mailto:a@b.example", "v=TLSRPTv1;"], "multiple 2"),
        (["v=TLSRPTv1;"], "invalid 0 rpt.rua_missing"),
        (["v=tlsrpt1;"], "invalid 0 rpt.syntax/other rpt.rua_missing"),
        (["TLSRPTv1"], "invalid 0 rpt.syntax/missing rpt.rua_missing"),
    ])
    func selectsReportRecord(_ texts: [String], _ expected: String) {
        #expect(summary(TLSRPTRecord.discover(texts.map(bytes))) == expected)
    }

    @Test func doesNotDependOnOrder() {
        let texts = ["v=spf1 -all", "v=STSv1; id=a", "v=STSv1 ; id=b", "token"]
        #expect(summary(discover(texts)) == summary(discover(texts.reversed())))
    }

    @Test func discardedRecordHasNoMeasuredAcceptance() throws {
        guard case .invalid(let parsed, _) = discover(["v=STSv1 ; id=a", "x"]) else {
            Issue.record("a discarded attempt is no record")
            return
        }
        #expect(parsed.acceptedBy == nil)
        #expect(parsed.draft.id == "a")
    }
}
