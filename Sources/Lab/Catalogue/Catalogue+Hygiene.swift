extension Catalogue {
    /// Usable policies of each mode, and what a survey remarks about them.
    static let hygiene: [Scenario] = [
        Scenario("X70", "enforce, in another zone", "x70-enforce.example", .enforce.reporting("valid")) {
            $0.reporting = .texts([goodReporting])
        },
        Scenario("X70", "testing", "x70-testing.test", .testing) {
            $0.serve(mode: "testing", hosts: ["mail.x70-testing.test"])
        },
        Scenario("X70", "none", "x70-none.test", .optedOut) {
            $0.serve(mode: "none", maxAge: "86400", hosts: ["mail.x70-none.test"])
        },
        Scenario("X70", "none without mx", "x70-none-bare.invalid", .optedOut) {
            $0.serve(mode: "none", maxAge: "86400", hosts: [])
        },
        Scenario("X71", "a max_age of an hour", "x71-short.test", .enforce.also("hyg.max_age_short")) {
            $0.serve(maxAge: "3600", hosts: ["mail.x71-short.test"])
        },
        Scenario("X72", "any host of the own domain", "x72-broad.test", .enforce.also("hyg.mx_wildcard_broad")) {
            $0.serve(hosts: ["*.x72-broad.test"])
        },
        Scenario("X73", "a pattern that no host uses", "x73-unused.test", .enforce.also("hyg.mx_pattern_unused")) {
            $0.serve(hosts: ["mail.x73-unused.test", "former.x73-unused.test"])
        },
    ]

    /// Rows of a list that name their domain in an odd way (row D16).
    static let spellings: [Scenario] = [
        Scenario("D16", "upper case", "d16-upper.test", .enforce).spelled("D16-UPPER.Test"),
        Scenario("D16", "a dot at the end", "d16-dot.test", .enforce).spelled("d16-dot.test."),
        Scenario("D16", "a U-label", "xn--bcher-d16-q9a.test", .enforce).spelled("b\u{fc}cher-d16.test"),
    ]
}
