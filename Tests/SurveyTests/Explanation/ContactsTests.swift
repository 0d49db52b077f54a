import Testing

@testable import Survey

/// Whose addresses are kept out of what is shown.
struct ContactsTests {
    @Test(arguments: [
        ("v=TLSRPTv1; rua=mailto:jane.doe@example.com", "v=TLSRPTv1; rua=mailto:***@example.com"),
        (
            "v=TLSRPTv1;rua=MAILTO:a+b@x.example,mailto:c@y.example",
            "v=TLSRPTv1;rua=MAILTO:***@x.example,mailto:***@y.example"
        ),
        ("v=TLSRPTv1;rua=jane@example.com", "v=TLSRPTv1;rua=***@example.com"),
        ("v=TLSRPTv1;rua=mailto:a=b/c@example.com;", "v=TLSRPTv1;rua=mailto:***@example.com;"),
        ("v=TLSRPTv1;rua=mailto:a%40b@example.com", "v=TLSRPTv1;rua=mailto:***@example.com"),
        ("v=TLSRPTv1;rua=mailto:jane%40example.com", "v=TLSRPTv1;rua=mailto:***%40example.com"),
        ("v=TLSRPTv1;rua=mailto:\"jane doe\"@example.com", "v=TLSRPTv1;rua=mailto:***@example.com"),
        ("v=TLSRPTv1;rua=mailto:\"a;b,c\"@example.com", "v=TLSRPTv1;rua=mailto:***@example.com"),
        ("\"v=TLSRPTv1; rua=mailto:a@b\"", "\"v=TLSRPTv1; rua=mailto:***@b\""),
        ("v=TLSRPTv1;rua=https://x.example/r?key=1", "v=TLSRPTv1;rua=https://x.example/r?***"),
        ("v=TLSRPTv1;rua=HTTPS://u:p@x.example/r?k=a@b", "v=TLSRPTv1;rua=HTTPS://***@x.example/r?***"),
        ("v=TLSRPTv1;rua=https://x.example/r", "v=TLSRPTv1;rua=https://x.example/r"),
        ("v=TLSRPTv1;rua=mailto:jane", "v=TLSRPTv1;rua=mailto:***"),
        ("jane@mailto:doe@example.com", "***@example.com"),
        ("jane%40x://doe@example.com", "***@example.com"),
        ("", ""), ("@", "***@"), ("no address here", "no address here"), ("ä@example.com", "***@example.com"),
    ])
    func redactsReports(_ text: String, _ shown: String) {
        #expect(String(decoding: Contacts.redactedReport(Array(text.utf8)), as: UTF8.self) == shown)
    }

    @Test(arguments: [
        ("mx: jane@example.com\nmax_age: 1\n", "mx: ***@example.com\nmax_age: 1\n"),
        ("mx:jane@example.com", "mx:***@example.com"),
        ("email, line 3: jane@example.com", "email, line 3: ***@example.com"),
        ("https://example.com/login?next=/policy", "https://example.com/login?next=/policy"),
        ("CN=x,emailAddress=jane@example.com", "CN=x,emailAddress=***@example.com"),
    ])
    func redactsOtherTexts(_ text: String, _ shown: String) {
        #expect(String(decoding: Contacts.redacted(Array(text.utf8)), as: UTF8.self) == shown)
    }

    @Test func keepsBackWhatAnExcerptCut() {
        let cut = "address, line 1: rua=" + String(repeating: "jane", count: 20)
        let shown = String(decoding: Contacts.redactedReportDetail(Array(cut.utf8)), as: UTF8.self)
        #expect(shown == "address, line 1:***")
        #expect(Contacts.redactedReportDetail(Array("short".utf8)) == Array("short".utf8))
    }

    @Test func keepsBytesThatAreNoText() {
        #expect(Contacts.redacted([0xFF, 0x20, 0xC0]) == [0xFF, 0x20, 0xC0])
    }
}
