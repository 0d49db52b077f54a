/// A record that is published as a TXT record among others.
protocol PublishedRecord: Draftable {
    static var dialect: Dialect { get }

    /// The code for a text that is discarded although it is a record when it stands alone.
    static var syntax: Problem.Code { get }

    static func parse(_ text: [UInt8]) -> Parsed<Self>
}

extension PublishedRecord {
    /// Finds the record among the texts at one name (RFC 8461, 3.1; RFC 8460, 3).
    ///
    /// The discarding of texts is conditional: "if multiple TXT records are returned". A single text is judged by
    /// the grammar alone, which allows white space before the first semicolon (erratum 6285).
    static func select(from texts: [[UInt8]]) -> Discovery<Self> {
        if texts.count == 1 {
            return dialect.isAttempt(texts[0]) ? judge(texts[0], discarded: 0) : .absent(foreign: 1)
        }
        let claimed = texts.filter(dialect.claims)
        if claimed.count > 1 { return .multiple(count: claimed.count) }
        if claimed.count == 1 { return judge(claimed[0], discarded: texts.count - 1) }
        let attempts = texts.filter(dialect.isAttempt)
        guard let first = attempts.first(where: { $0.starts(with: dialect.version.utf8) }) ?? attempts.first else {
            return .absent(foreign: texts.count)
        }
        return .invalid(
            Parsed(nil, draft: parse(first).draft, problems: problems(ofDiscarded: attempts)),
            discarded: texts.count - attempts.count)
    }

    private static func judge(_ text: [UInt8], discarded: Int) -> Discovery<Self> {
        let parsed = parse(text)
        guard let record = parsed.value else { return .invalid(parsed, discarded: discarded) }
        return .valid(record, notes: parsed.problems, discarded: discarded)
    }

    private static func problems(ofDiscarded attempts: [[UInt8]]) -> ProblemList {
        var list = ProblemList()
        for attempt in attempts {
            let parsed = parse(attempt)
            if parsed.isValid { list.add(Problem(syntax, .spaceBeforeSemicolon, attempt)) }
            for problem in parsed.problems where !parsed.isValid { list.add(problem) }
        }
        return list
    }
}
