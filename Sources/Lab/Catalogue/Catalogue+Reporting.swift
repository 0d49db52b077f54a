extension Catalogue {
    /// The TLS-RPT record (RFC 8460, 3); it never decides the outcome.
    static let reporting: [Scenario] =
        badReports.map { title, domain, code, text in
            Scenario("X22", title, domain, .enforce.reporting("invalid").also(code)) { $0.reporting = .texts([text]) }
        } + [
            Scenario("X23", "a good TLS-RPT record", "x23-good.test", .enforce.reporting("valid")) {
                $0.reporting = .texts([goodReporting])
            },
            Scenario(
                "X23", "reports to two addresses", "x23-two.test", .testing.reporting("valid")
            ) {
                $0.serve(mode: "testing", hosts: ["mail.x23-two.test"])
                $0.reporting = .texts(["v=TLSRPTv1;rua=mailto:a@x23-two.test,https://x23-two.test/tls?a=1"])
            },
            Scenario(
                "X24", "TLS-RPT without MTA-STS", "x24-alone.test",
                .notConfigured().reporting("valid").also("rpt.without_sts")
            ) {
                $0.record = .absent
                $0.reporting = .texts([goodReporting])
            },
            Scenario("X25", "no TLS-RPT beside MTA-STS", "x25-absent.test", .enforce.also("rpt.absent")),
            Scenario(
                "X26", "the TLS-RPT record stands at the domain itself", "x26-misplaced.test",
                .enforce.also("rpt.wrong_location")
            ) {
                $0.apexTexts = [goodReporting]
            },
            Scenario("X27", "SERVFAIL for TLS-RPT", "x27-servfail.test", .enforce.reporting("inconclusive")) {
                $0.fail(.refuse(2), at: "_smtp._tls")
            },
            Scenario("X27", "no answer for TLS-RPT", "x27-timeout.test", .enforce.reporting("inconclusive")) {
                $0.fail(.drop, at: "_smtp._tls")
            },
            Scenario("X28", "TLS-RPT through a CNAME", "x28-cname.test", .enforce.reporting("valid")) {
                $0.reporting = .alias(["reports.policy-hoster.example"], texts: [goodReporting])
            },
        ]

    private static let badReports: [(String, String, String, String)] = [
        ("two semicolons in TLS-RPT", "x22-syntax.test", "rpt.syntax", "v=TLSRPTv1; rua=mailto:x@x.example;;"),
        ("TLS-RPT without rua", "x22-rua.test", "rpt.rua_missing", "v=TLSRPTv1;"),
        ("mailto without an address", "x22-uri.test", "rpt.uri_invalid", "v=TLSRPTv1; rua=mailto:"),
        ("reports by http", "x22-scheme.test", "rpt.scheme_unsupported", "v=TLSRPTv1; rua=http://example.com/t"),
    ]
}
