extension Code {
    /// The policy's text (RFC 8461, 3.2).
    static let policyFacts: [Code: CodeFacts] = [
        .policyEmpty: CodeFacts(
            "Policy syntax error: empty file", "The policy is empty.", "Write the policy into the file.",
            "RFC 8461, 3.2", .policyInvalid),
        .policyHTML: CodeFacts(
            "Policy syntax error: web page", "A web page is served in the place of the policy.",
            "Serve the policy as plain text, and status 404 for what does not exist.", "RFC 8461, 3.2",
            .policyInvalid),
        .policyVersionMissing: CodeFacts(
            "Policy syntax error: no version", "The policy has no `version` line.", "Add the line `version: STSv1`.",
            "RFC 8461, 3.2", .policyInvalid),
        .policyVersionInvalid: CodeFacts(
            "Policy syntax error: version", "The policy's version is not `STSv1` exactly as written.",
            "Write `version: STSv1`.", "RFC 8461, 3.2", .policyInvalid),
        .policyModeMissing: CodeFacts(
            "Policy syntax error: no mode", "The policy has no `mode` line.",
            "Add `mode: testing`, and `mode: enforce` once reports are clean.", "RFC 8461, 3.2", .policyInvalid),
        .policyModeInvalid: CodeFacts(
            "Policy syntax error: mode", "The mode is none of `enforce`, `testing` and `none` in lower case.",
            "Write one of the three.", "RFC 8461, 3.2", .policyInvalid),
        .policyMaxAgeMissing: CodeFacts(
            "Invalid max_age: missing", "The policy has no `max_age` line.",
            "Add `max_age: 604800` for testing; weeks or more for enforce.", "RFC 8461, 3.2", .policyInvalid),
        .policyMaxAgeInvalid: CodeFacts(
            "Invalid max_age", "The `max_age` is not a number of seconds of one to ten digits.",
            "Write digits only, without a unit or separators.", "RFC 8461, 3.2", .policyInvalid),
        .policyMaxAgeTooBig: CodeFacts(
            "Invalid max_age: more than a year", "The `max_age` is above 31,557,600 seconds.",
            "Lower it to 31557600 or less.", "RFC 8461, 3.2", .policyInvalid),
        .policyMXMissing: CodeFacts(
            "No MX hosts listed", "The policy lists no mail host, and its mode needs at least one.",
            "Add one `mx:` line for each mail host.", "RFC 8461, 3.2", .policyInvalid),
        .policyMXInvalid: CodeFacts(
            "Policy syntax error: mx pattern", "An `mx:` line is no host name and no `*.` before one.",
            "Write one host name a line: no address, no URL, no final dot, no list.", "RFC 8461, 3.2",
            .policyInvalid),
        .policyMXInvalidPartial: CodeFacts(
            "Some mx patterns are valid",
            "Beside the bad `mx:` lines there are good ones; some senders use those and others reject the policy.",
            "Mend or remove the bad lines.", "RFC 8461, 3.2"),
        .policyMXIPLiteral: CodeFacts(
            "Address as mx pattern", "An `mx:` line holds an address in digits, which matches no mail host.",
            "Write the host's name.", "RFC 8461, 3.2"),
        .policyKeyTypo: CodeFacts(
            "Misspelt key in the policy", "A line's key is nearly one of the known ones, so senders pass it over.",
            "Write `version`, `mode`, `max_age` and `mx` exactly so.", "RFC 8461, 3.2", .policyInvalid),
        .policySyntax: CodeFacts(
            "Policy syntax error", "The policy's lines do not follow the grammar.",
            "Write one `key: value` a line, with no blank lines, indents or other text.", "RFC 8461, 3.2",
            .policyInvalid),
        .policyExtensionInvalid: CodeFacts(
            "Policy syntax error: extension field", "A line that is none of the known keys breaks the grammar.",
            "Remove the line.", "RFC 8461, 3.2", .policyInvalid),
        .policyDuplicateKey: CodeFacts(
            "Repeated key in the policy", "A key that may stand once stands more often; senders use the first.",
            "Remove the repetitions.", "RFC 8461, 3.2"),
    ]
}
