extension Catalogue {
    /// The text of the record (RFC 8461, 3.1).
    static let records: [Scenario] =
        badRecords.map { id, title, domain, code, detail, text in
            Scenario(id, title, domain, .broken("record", code, detail)) { $0.record = .texts([text]) }
        } + [
            Scenario("X17", "text that is not ASCII", "x17-non-ascii.test", .broken("record", "rec.non_ascii")) {
                $0.record = .texts(["v=STSv1; id=a; note=\u{e9}"])
            },
            Scenario("X18", "space before the semicolon", "x18-space.test", .enforce.also("rec.wsp_before_semicolon")) {
                $0.record = .texts(["v=STSv1 ; id=a"])
            },
            Scenario("X19", "id twice", "x19-twice.test", .enforce.also("rec.dup_field")) {
                $0.record = .texts(["v=STSv1; id=a; id=b"])
            },
            Scenario("X20", "extensions in any order", "x20-extensions.test", .enforce) {
                $0.record = .texts(["v=STSv1; ext=1; id=a; more=a"])
            },
            Scenario("X21", "a good record beside a bad one", "x21-beside.test", .enforce) {
                $0.record = .texts([goodRecord, "v=STSv2; id=b"])
            },
        ]

    private typealias BadRecord = (String, String, String, String?, String?, String)

    private static let badRecords: [BadRecord] = [
        ("X10", "a version of the future", "x10-version.test", "rec.bad_version", nil, "v=STSv2; id=a"),
        ("X10", "the version in lower case", "x10-lower.test", "rec.bad_version", nil, "v=stsv1; id=a"),
        ("X10", "a longer version", "x10-prefix.test", "rec.bad_version", nil, "v=STSv10; id=a"),
        ("X11", "no id", "x11-no-id.test", "rec.id_missing", nil, "v=STSv1; ext=1"),
        ("X11", "ID in upper case", "x11-upper-id.test", "rec.id_missing", nil, "v=STSv1; ID=a"),
        ("X12", "underscore in the id", "x12-char.test", "rec.id_invalid", "char", "v=STSv1; id=2024_01"),
        (
            "X12", "id of 33 characters", "x12-length.test", "rec.id_invalid", "length",
            "v=STSv1; id=" + String(repeating: "a", count: 33)
        ),
        ("X13", "extension without a value", "x13-extension.test", "rec.ext_invalid", nil, "v=STSv1; id=a; more="),
        (
            "X14", "the policy in the record", "x14-policy.test", "rec.policy_in_txt", nil,
            "v=STSv1; id=1; mx: a.com; mode: testing;"
        ),
        ("X15", "two semicolons", "x15-semicolons.test", "rec.syntax", nil, "v=STSv1; id=a;;"),
        ("X15", "space at the end", "x15-trailing.test", "rec.syntax", nil, "v=STSv1; id=a "),
        ("X16", "quotes in the text", "x16-quotes.test", "rec.syntax", nil, "\"v=STSv1; id=a\""),
        ("X16", "space in front", "x16-leading.test", "rec.syntax", nil, " v=STSv1; id=a"),
    ]
}
