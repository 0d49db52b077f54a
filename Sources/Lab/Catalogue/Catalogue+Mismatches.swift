extension Catalogue {
    /// Policies that do not name the live MX hosts (RFC 8461, 4.1).
    static let mismatches: [Scenario] = [
        none("a typing error", "x50-typo.test", "typo", patterns: ["mail.x50-tyop.test"]),
        none(
            "other labels of the same domain", "x50-labels.test", "sld_3ld", patterns: ["smtp-gateway.x50-labels.test"],
            exchanges: ["inbound.x50-labels.test"]),
        none(
            "the policy host as mx", "x50-policy-host.test", "mta_sts_label", patterns: ["mta-sts.x50-policy-host.test"]
        ),
        none(
            "a wildcard is missing", "x50-wildcard.test", "wildcard_missing", patterns: ["inbound.x50-wildcard.test"],
            exchanges: ["mx01.inbound.x50-wildcard.test"]),
        none("another top-level domain", "x50-tld.test", "tld", patterns: ["mail.x50-tld.example"]),
        none(
            "another domain", "x50-other.test", "other_domain", patterns: ["mail.former-hoster.invalid"],
            exchanges: ["mx1.bigmail.example"]),
        Scenario(
            "X51", "one of three hosts is not named", "x51-some.test",
            .mismatch("mxmatch.some", nil).also("risk.delivery_some")
        ) {
            $0.exchanges = [
                MailExchange(preference: 10, host: "mx1.x51-some.test"),
                MailExchange(preference: 20, host: "mx2.x51-some.test"),
                MailExchange(preference: 30, host: "backup.spare-hoster.example"),
            ]
            $0.serve(hosts: ["mx1.x51-some.test", "mx2.x51-some.test"])
        },
        Scenario("X52", "a mismatch in testing", "x52-testing.test", .mismatch("mxmatch.none", nil, mode: "testing")) {
            $0.serve(mode: "testing", hosts: ["mail.former-hoster.invalid"])
        },
        Scenario("X53", "a wildcard that matches", "x53-wildcard.test", .enforce) {
            $0.exchanges = [
                MailExchange(host: "mx1.bigmail.example"), MailExchange(preference: 20, host: "MX2.BigMail.example"),
            ]
            $0.serve(hosts: ["*.bigmail.example"])
        },
        Scenario("X54", "mode none despite a mismatch", "x54-none.test", .optedOut) {
            $0.serve(mode: "none", maxAge: "86400", hosts: ["mail.former-hoster.invalid"])
        },
    ]

    private static func none(
        _ title: String, _ domain: String, _ detail: String, patterns: [String], exchanges: [String]? = nil
    ) -> Scenario {
        Scenario("X50", title, domain, .mismatch("mxmatch.none", detail).also("risk.delivery_all")) { site in
            if let exchanges { site.exchanges = exchanges.map { MailExchange(host: $0) } }
            site.serve(hosts: patterns)
        }
    }
}
