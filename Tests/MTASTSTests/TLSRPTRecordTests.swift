import MTASTS
import Testing

struct TLSRPTRecordTests {
    @Test(arguments: [
        ("v=TLSRPTv1; rua=mailto:a@b.example", ["mailto:a@b.example"]),
        (
            "v=TLSRPTv1; rua=mailto:a@b.example \t,\t HTTPS://c.example/x?y=1",
            ["mailto:a@b.example", "HTTPS://c.example/x?y=1"]
        ),
        (
            "v=TLSRPTv1;rua=https://[2001:db8::1]:8443/r%2C;rua=mailto:a@b.example?subject=x;",
            ["https://[2001:db8::1]:8443/r%2C", "mailto:a@b.example?subject=x"]
        ),
        ("v=TLSRPTv1; rua=https://u:p@c.example", ["https://u:p@c.example"]),
        ("v=TLSRPTv1; x=1; rua=mailto:a@b.example", ["mailto:a@b.example"]),
    ])
    func reads(_ text: String, _ targets: [String]) {
        #expect(TLSRPTRecord.parse(bytes(text)).value?.rua.map(\.text) == targets)
    }

    @Test(arguments: [
        ("", ["rpt.syntax/empty"]),
        ("v=TLSRPTv1; RUA=mailto:a@b.example", ["rpt.rua_missing/letter_case"]),
        ("v=TLSRPTv1; rua= mailto:a@b.example", ["rpt.syntax/wsp_around_equals"]),
        ("v=TLSRPTv1; rua=mailto:a@b.example; x", ["rpt.syntax/missing_equals"]),
        ("v=TLSRPTv1; rua:mailto:a@b.example", ["rpt.syntax/colon", "rpt.rua_missing"]),
        ("v=TLSRPTv1; rua=mailto:a@b.example; x=\u{E4}", ["rpt.syntax/non_ascii"]),
        (" v=TLSRPTv1; rua=mailto:a@b.example", ["rpt.syntax/leading_wsp"]),
        ("v=TLSRPTv1; rua=mailto:a@b.example ", ["rpt.syntax/trailing_wsp"]),
    ])
    func finds(_ text: String, _ kinds: [String]) {
        let parsed = TLSRPTRecord.parse(bytes(text))
        #expect(parsed.kinds == kinds)
        #expect(parsed.value == nil)
    }

    @Test(arguments: [
        ("mailto:a", "rpt.uri_invalid/address"),
        ("mailto:@b.example", "rpt.uri_invalid/address"),
        ("mailto:a@", "rpt.uri_invalid/address"),
        ("mailto:?subject=x", "rpt.uri_invalid/no_address"),
        ("https:c.example", "rpt.uri_invalid/authority"),
        ("https://", "rpt.uri_invalid/authority"),
        ("https:///x", "rpt.uri_invalid/authority"),
        ("https://:443/x", "rpt.uri_invalid/authority"),
        ("https://c.example:4a/", "rpt.uri_invalid/character"),
        ("https://[::1/", "rpt.uri_invalid/character"),
        ("https://c.example/[x]", "rpt.uri_invalid/character"),
        ("https://c.example/#a#b", "rpt.uri_invalid/character"),
        ("https://c.example/<x>", "rpt.uri_invalid/character"),
        ("https://c.example/%2", "rpt.uri_invalid/percent"),
        ("https://c.example/%zz", "rpt.uri_invalid/percent"),
        ("1https://c.example/", "rpt.uri_invalid/scheme"),
        ("a@b.example", "rpt.uri_invalid/scheme"),
        ("ftp://c.example/", "rpt.scheme_unsupported"),
    ])
    func refusesURI(_ text: String, _ kind: String) throws {
        let problem = try #require(throws: Problem.self) { try ReportURI(text) }
        #expect(problem.kind == kind)
    }

    @Test func keepsTheLegalTargetsOfABrokenRecord() {
        let parsed = TLSRPTRecord.parse(bytes("v=TLSRPTv1; rua=mailto:a@b.example,ftp://c.example,https://d.example"))
        #expect(parsed.kinds == ["rpt.scheme_unsupported"])
        #expect(parsed.draft.rua.map(\.scheme) == [.mailto, .https])
    }

    @Test func isLegalByConstruction() throws {
        let target = try ReportURI("mailto:a@b.example")
        #expect(try TLSRPTRecord(rua: [target]).description == "v=TLSRPTv1; rua=mailto:a@b.example")
        #expect(throws: Problem.self) { try TLSRPTRecord(rua: []) }
        let field = ExtensionField(name: "x", value: "a=b")
        #expect(throws: Problem.self) { try TLSRPTRecord(rua: [target], extensions: [field]) }
    }
}
