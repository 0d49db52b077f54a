extension Catalogue {
    /// The body of the well-known file (RFC 8461, 3.2).
    static let policies: [Scenario] = badPolicies.map(syntax) + goodPolicies.map(valid)

    /// A body of lines with LF, in which `%` stands for the domain.
    typealias Case = (name: String, title: String, code: String, detail: String?, body: String)

    static func syntax(_ entry: Case) -> Scenario {
        let typos: Set = ["x40-nmx", "x40-mxs", "x40-dash", "x40-case"]
        var expected = Expected.broken("policy-syntax", entry.code, entry.detail)
        if typos.contains(entry.name) { expected = expected.also("pol.key_typo") }
        return Scenario("X\(entry.name.dropFirst().prefix(2))", entry.title, "\(entry.name).test", expected) {
            $0.serve(filled(entry.body, "\(entry.name).test"))
        }
    }

    private static func valid(_ entry: Case) -> Scenario {
        let expected = entry.code.isEmpty ? Expected.enforce : .enforce.also(entry.code)
        return Scenario("X\(entry.name.dropFirst().prefix(2))", entry.title, "\(entry.name).test", expected) {
            $0.serve(filled(entry.body, "\(entry.name).test"))
        }
    }

    private static func filled(_ body: String, _ domain: String) -> String {
        body.split(separator: "%", omittingEmptySubsequences: false).joined(separator: domain)
    }

    private static let badPolicies: [Case] = [
        ("x40-empty", "an empty file", "pol.empty", nil, ""),
        (
            "x40-html", "a web page with status 200", "pol.html", nil,
            "<!doctype html><html><body>Not found</body></html>"
        ),
        ("x40-no-version", "no version", "pol.version_missing", nil, "mode: enforce\nmx: mail.%\nmax_age: 604800\n"),
        (
            "x40-version", "a version of the future", "pol.version_invalid", nil,
            "version: STSv2\nmode: enforce\nmx: mail.%\nmax_age: 604800\n"
        ),
        ("x40-no-mode", "no mode", "pol.mode_missing", nil, "version: STSv1\nmx: mail.%\nmax_age: 604800\n"),
        (
            "x40-mode", "a mode of the drafts", "pol.mode_invalid", nil,
            "version: STSv1\nmode: report\nmx: mail.%\nmax_age: 604800\n"
        ),
        ("x40-no-age", "no max_age", "pol.max_age_missing", nil, "version: STSv1\nmode: enforce\nmx: mail.%\n"),
        (
            "x40-age", "a max_age with a sign", "pol.max_age_invalid", nil,
            "version: STSv1\nmode: enforce\nmx: mail.%\nmax_age: -1\n"
        ),
        (
            "x40-big-age", "a max_age of more than a year", "pol.max_age_too_big", nil,
            "version: STSv1\nmode: enforce\nmx: mail.%\nmax_age: 31557601\n"
        ),
        ("x40-no-mx", "no mx", "pol.mx_missing", nil, "version: STSv1\nmode: enforce\nmax_age: 604800\n"),
        (
            "x40-nmx", "nmx for mx", "pol.mx_missing", nil,
            "version: STSv1\nmode: enforce\nnmx: mail.%\nmax_age: 604800\n"
        ),
        (
            "x40-mxs", "mxs for mx", "pol.mx_missing", nil,
            "version: STSv1\nmode: enforce\nmxs: mail.%\nmax_age: 604800\n"
        ),
        (
            "x40-dash", "max-age for max_age", "pol.max_age_missing", nil,
            "version: STSv1\nmode: enforce\nmx: mail.%\nmax-age: 604800\n"
        ),
        (
            "x40-case", "Mode for mode", "pol.mode_missing", nil,
            "version: STSv1\nMode: enforce\nmx: mail.%\nmax_age: 604800\n"
        ),
        (
            "x41-blank", "a blank line", "pol.syntax", "blank_line",
            "version: STSv1\n\nmode: enforce\nmx: mail.%\nmax_age: 604800\n"
        ),
        (
            "x41-leading", "space in front of a line", "pol.syntax", "leading_wsp",
            " version: STSv1\nmode: enforce\nmx: mail.%\nmax_age: 604800\n"
        ),
        (
            "x41-colon", "space before the colon", "pol.syntax", "wsp_before_colon",
            "version : STSv1\nmode: enforce\nmx: mail.%\nmax_age: 604800\n"
        ),
        (
            "x41-bom", "a byte order mark", "pol.syntax", "bom",
            "\u{feff}version: STSv1\nmode: enforce\nmx: mail.%\nmax_age: 604800\n"
        ),
        (
            "x41-cr", "lines that end in CR alone", "pol.syntax", "bare_cr",
            "version: STSv1\rmode: enforce\rmx: mail.%\rmax_age: 604800\r"
        ),
        (
            "x41-equals", "equals signs for colons", "pol.syntax", "equals",
            "version= STSv1\nmode= enforce\nmx= mail.%\nmax_age= 604800\n"
        ),
        (
            "x41-semicolons", "semicolons at the ends of lines", "pol.syntax", "semicolons",
            "version: STSv1;\nmode: enforce;\nmx: mail.%;\nmax_age: 604800;\n"
        ),
        (
            "x41-comment", "a comment", "pol.syntax", nil,
            "version: STSv1\nmode: enforce\nmx: mail.%\nmax_age: 604800\n# comment\n"
        ),
        (
            "x42-extension", "an extension without a value", "pol.ext_invalid", nil,
            "version: STSv1\nmode: enforce\nmx: mail.%\nmax_age: 604800\next:\n"
        ),
    ]

    private static let goodPolicies: [Case] = [
        (
            "x43-double", "mode twice", "pol.dup_key", nil,
            "version: STSv1\nmode: enforce\nmode: testing\nmx: mail.%\nmax_age: 604800\n"
        ),
        (
            "x44-lines", "LF and CRLF mixed, no last line end", "", nil,
            "version: STSv1\r\nmode: enforce\nmx: mail.%\r\nmax_age: 604800"
        ),
        (
            "x44-order", "another order and an extension", "", nil,
            "max_age: 604800\nmx: mail.%\nx-note: hello world\nmode: enforce\nversion: STSv1\n"
        ),
    ]
}
