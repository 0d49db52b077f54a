import Report
import Survey
import Testing

@Suite("Kinds of failures")
struct FailureKindTests {
    @Test(
        arguments: [
            (Finding(.httpStatus4xx, .failure, detail: "403"), "phttp.status_4xx:403"),
            (Finding(.httpRedirect, .failure, detail: "301 to https://example.com/"), "phttp.redirect:301"),
            (Finding(.httpStatusOther, .failure, detail: "no HTTP at all"), "phttp.status_other"),
            (Finding(.httpStatus404, .failure), "phttp.status_404"),
            (Finding(.policyMXInvalid, .failure, detail: "email, line 3: a@b.example"), "pol.mx_invalid:email"),
            (Finding(.policySyntax, .failure, detail: "no_fields"), "pol.syntax:no_fields"),
            (
                Finding(.recordIDInvalid, .failure, detail: "length: 20240101T000000Z20240101T000000Z0"),
                "rec.id_invalid:length"
            ),
            (Finding(.recordSyntax, .failure, detail: "\u{1B}[31m"), "rec.syntax"),
            (Finding(.recordNonASCII, .failure, detail: "email"), "rec.non_ascii"),
            (Finding(.recordDanglingCNAME, .failure, detail: "mode"), "rec.dangling_cname"),
        ]
    )
    func areNamedByCodeAndNarrowing(finding: Finding, name: String) {
        #expect(FailureKind(finding)?.name == name)
    }

    @Test func areFailuresThatDecide() {
        #expect(FailureKind(Finding(.tlsExpired, .transient)) == nil)
        #expect(FailureKind(Finding(.reportSyntax, .failure)) == nil)
        #expect(FailureKind(Finding(.hygieneMaxAgeShort, .warning)) == nil)
    }
}
