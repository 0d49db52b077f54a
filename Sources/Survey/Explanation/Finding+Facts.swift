extension Finding {
    /// What the finding means to a person: the facts of its code, as far as they hold for how much it weighs here.
    public var facts: CodeFacts {
        // Beside a valid record other texts are discarded and nothing comes of them (RFC 8461, 3.1).
        if code == .recordForeignTXT, severity == .info { return Self.besideTheRecord }
        let facts = code.facts
        // Senders report what keeps them from applying a policy.
        guard severity == .info || severity == .warning else { return facts }
        return CodeFacts(facts.name, facts.meaning, facts.advice, facts.rule)
    }

    private static let besideTheRecord = CodeFacts(
        "Other TXT beside the record", "Other TXT records stand at `_mta-sts` beside the record; senders discard them.",
        "Move them to where they belong.", "RFC 8461, 3.1")
}
