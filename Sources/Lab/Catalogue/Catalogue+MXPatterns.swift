extension Catalogue {
    /// Patterns of a policy that are no host names (RFC 8461, 3.2; half of all bad policies in the wild).
    static let mxPatterns: [Scenario] =
        [
            ("email", "an address", "postmaster@%"),
            ("trailing-dot", "a dot at the end", "mail.%."),
            ("empty", "nothing", ""),
            ("wildcard-form", "an inner wildcard", "mail.*.%"),
            ("url", "a URL", "https://mail.%"),
            ("port", "a port", "mail.%:25"),
            ("ulabel", "a U-label", "m\u{f8}x.%"),
            ("underscore", "an underscore", "mx_1.%"),
            ("list", "two hosts in one line", "mail.%, backup.%"),
        ].map { name, title, pattern in
            let detail = name.split(separator: "-").joined(separator: "_")
            return syntax(
                (
                    "x45-\(name)", "\(title) as mx", "pol.mx_invalid", detail,
                    "version: STSv1\nmode: enforce\nmx: \(pattern)\nmax_age: 604800\n"
                ))
        } + [
            syntax(
                (
                    "x45-partial", "a bad mx beside a good one", "pol.mx_invalid", "wildcard_form",
                    "version: STSv1\nmode: enforce\nmx: mail.%\nmx: *mail.%\nmax_age: 604800\n"
                ))
        ]
}
