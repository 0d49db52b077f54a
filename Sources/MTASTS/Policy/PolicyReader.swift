/// Reads a policy and collects all that is wrong with it (RFC 8461, 3.2).
///
/// Linear in the size of the body.
struct PolicyReader {
    private var fields = PolicyFields()
    private var problems = ProblemList()

    mutating func read(_ whole: [UInt8]) -> Parsed<Policy> {
        var body = whole[...]
        if body.count > Policy.sizeLimit {
            return readTooLarge(body)
        }
        // RFC 8461, 3.2 begins with a field; a byte order mark is none.
        if body.starts(with: [0xEF, 0xBB, 0xBF]) {
            problems.add(Problem(.policySyntax, .bom, body.prefix(3), line: 1))
            body = body.dropFirst(3)
        }
        switch PolicyShape(body) {
        case .empty: problems.add(Problem(.policyEmpty, nil, body))
        case .html: problems.add(Problem(.policyHTML, nil, body, line: 1))
        case .json: problems.add(Problem(.policySyntax, .json, body, line: 1))
        case .oneLine:
            problems.add(Problem(.policySyntax, .oneLine, body, line: 1))
            readWords(body)
            return result(judged: false)
        case .lines:
            for line in PolicyLine.cut(body) { read(line) }
            return result(judged: true)
        }
        return result(judged: false)
    }

    /// RFC 8461, 3.3 suggests 64 kilobytes; what fits is read for the draft, and its problems are not told, since
    /// the cut may have made them.
    private mutating func readTooLarge(_ body: ArraySlice<UInt8>) -> Parsed<Policy> {
        let head = body.prefix(Policy.sizeLimit)
        for line in PolicyLine.cut(head).dropLast() { read(line) }
        problems = ProblemList()
        problems.add(Problem(.policySyntax, .tooLarge, body))
        return result(judged: false)
    }

    private mutating func result(judged: Bool) -> Parsed<Policy> {
        var verdict = PolicyVerdict(fields)
        if judged { verdict.judge(&problems) } else { verdict.readOnly() }
        return Parsed(verdict.policy, draft: verdict.draft, problems: problems)
    }

    /// Takes what follows each known name in a body without line endings.
    private mutating func readWords(_ body: ArraySlice<UInt8>) {
        let words = PolicyShape.words(body)
        for (name, value) in zip(words, words.dropFirst()) where name.last == UInt8(ascii: ":") {
            guard let key = PolicyKey(name.dropLast()) else { continue }
            fields.take(key, PolicyFields.Value(line: 1, bytes: value))
        }
    }

    private mutating func read(_ line: PolicyLine) {
        note(line.ending, of: line)
        let number = line.number
        // RFC 8461, 3.2: `sts-policy-field *WSP`, so white space is legal behind a field and nowhere else.
        let content = line.content.trimmedEnd
        guard !content.isEmpty else {
            problems.add(Problem(.policySyntax, .blankLine, line.content, line: number))
            return
        }
        let text = content.trimmedStart
        if text.count < content.count { problems.add(Problem(.policySyntax, .leadingSpace, content, line: number)) }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
            readWithoutColon(text, number)
            return
        }
        // RFC 8461, 3.2: `sts-policy-field-delim = ":" *WSP`.
        let name = text[..<colon].trimmedEnd
        if name.endIndex < colon { problems.add(Problem(.policySyntax, .spaceBeforeColon, text, line: number)) }
        take(name, PolicyFields.Value(line: number, bytes: text[(colon + 1)...].trimmedStart), text)
    }

    private mutating func note(_ ending: PolicyLine.Ending, of line: PolicyLine) {
        let detail: Problem.Detail
        switch ending {
        case .legal, .endOfFile: return
        case .severalCarriageReturns: detail = .carriageReturns
        case .carriageReturn: detail = .bareCR
        case .finalCarriageReturn: detail = .finalCR
        }
        problems.add(Problem(.policySyntax, detail, line.content, line: line.number))
    }

    private mutating func readWithoutColon(_ text: ArraySlice<UInt8>, _ line: Int) {
        if let equals = text.firstIndex(of: UInt8(ascii: "=")), let key = PolicyKey(text[..<equals].trimmedEnd) {
            problems.add(Problem(.policySyntax, .equals, text, line: line))
            take(key, PolicyFields.Value(line: line, bytes: text[(equals + 1)...].trimmedStart))
        } else {
            let isComment = text.first == UInt8(ascii: "#")
            problems.add(Problem(.policySyntax, isComment ? .comment : .missingColon, text, line: line))
        }
    }

    private mutating func take(_ name: ArraySlice<UInt8>, _ value: PolicyFields.Value, _ text: ArraySlice<UInt8>) {
        if let key = PolicyKey(name) {
            take(key, value)
        } else {
            takeExtension(name, value, text)
        }
    }

    /// RFC 8461, 3.2, last paragraph: of several fields of a name other than `mx` the first counts.
    private mutating func take(_ key: PolicyKey, _ value: PolicyFields.Value) {
        if fields.take(key, value) { return }
        problems.add(
            PolicyVerdict.isLegal(key, value.bytes)
                ? Problem(.policyDuplicateKey, nil, value.bytes, line: value.line)
                : Problem(.policyDuplicateKey, .invalid, value.bytes, line: value.line))
        // What is ignored has still to be a field of some kind, and any text but an empty one passes as extension.
        if ExtensionField.flaw(inPolicyValue: value.bytes) != nil {
            problems.add(Problem(.policyExtensionInvalid, .duplicate, value.bytes, line: value.line))
        }
    }

    /// RFC 8461, 3.2: `sts-policy-extension`; unknown fields are ignored once they are legal.
    private mutating func takeExtension(
        _ name: ArraySlice<UInt8>, _ value: PolicyFields.Value, _ text: ArraySlice<UInt8>
    ) {
        let flaws = [ExtensionField.flaw(inName: name), ExtensionField.flaw(inPolicyValue: value.bytes)]
        for case let flaw? in flaws { problems.add(Problem(.policyExtensionInvalid, flaw, text, line: value.line)) }
        if let key = PolicyKey.meant(by: name) {
            fields.note(PolicyFields.Slip(key: key, name: name, line: value.line))
        }
        if !fields.takeExtension(name, value) {
            problems.add(Problem(.policyDuplicateKey, nil, text, line: value.line))
        }
    }
}
