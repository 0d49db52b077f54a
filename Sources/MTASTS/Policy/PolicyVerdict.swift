/// Judges the fields of a policy (RFC 8461, 3.2).
///
/// A known name with an illegal value also has the form of an extension, and could be read as one to be ignored. It
/// is an illegal known field here: so the strict senders read it, and nobody who writes `mode: report` means else.
struct PolicyVerdict {
    private var fields: PolicyFields
    private var mode: Mode?
    private var maxAge: Int?
    private var mx: [MXPattern] = []

    init(_ fields: PolicyFields) { self.fields = fields }

    /// What could be read.
    var draft: Policy.Draft { Policy.Draft(mode: mode, maxAge: maxAge, mx: mx) }

    /// The policy, where the fields it needs could be read.
    var policy: Policy? {
        guard let mode, let maxAge else { return nil }
        return Policy(legalMode: mode, maxAge, mx, fields.extensions)
    }

    /// Reads what can be read without a word on the rest.
    mutating func readOnly() {
        var unheard = ProblemList()
        judge(&unheard)
    }

    mutating func judge(_ problems: inout ProblemList) {
        guard !fields.isForeign else {
            problems.add(Problem(.policySyntax, .noFields))
            return
        }
        if let value = fields.removeSemicolons() {
            problems.add(Problem(.policySyntax, .semicolons, value.bytes, line: value.line))
        }
        judgeVersion(&problems)
        judgeMode(&problems)
        judgeMX(&problems)
        judgeMaxAge(&problems)
        explain(&problems)
    }

    /// RFC 8461, 3.2: `version` once, `%s"STSv1"`.
    private func judgeVersion(_ problems: inout ProblemList) {
        guard let value = fields.version else { return miss(.version, &problems) }
        guard let flaw = Self.flaw(inVersion: value.bytes) else { return }
        problems.add(Problem(.policyVersionInvalid, flaw, value.bytes, line: value.line))
    }

    private static func flaw(inVersion bytes: ArraySlice<UInt8>) -> Problem.Detail? {
        if bytes.equals("STSv1") { return nil }
        if bytes.isEmpty { return .empty }
        if !bytes.allSatisfy(\.isASCII) { return .nonASCII }
        if bytes.equalsIgnoringCase("STSv1") { return .letterCase }
        if bytes.equals("STSv1;") { return .semicolon }
        return bytes.begins(with: "STSv1") ? .prefix : .other
    }

    /// RFC 8461, 3.2: `mode` once, one of three words in lower case.
    private mutating func judgeMode(_ problems: inout ProblemList) {
        guard let value = fields.mode else { return miss(.mode, &problems) }
        mode = Mode(value.bytes)
        guard mode == nil else { return }
        let flaw = Self.flaw(inMode: value)
        problems.add(Problem(.policyModeInvalid, flaw, value.bytes, line: value.line))
    }

    private static func flaw(inMode value: PolicyFields.Value) -> Problem.Detail? {
        if value.bytes.isEmpty { return .empty }
        // Some senders strip every kind of white space that Unicode knows.
        if !value.bytes.allSatisfy(\.isASCII) { return .nonASCII }
        let named = Mode.allCases.first { value.bytes.beginsIgnoringCase($0.rawValue) }
        guard let named else { return nil }
        if value.bytes.equalsIgnoringCase(named.rawValue) { return .letterCase }
        return value.endsWithSemicolon ? .semicolon : nil
    }

    /// RFC 8461, 3.2: `max_age` once, `1*10(DIGIT)`, at most a year.
    private mutating func judgeMaxAge(_ problems: inout ProblemList) {
        guard let value = fields.maxAge else { return miss(.maxAge, &problems) }
        if let flaw = MaxAgeFlaw.find(in: value.bytes) {
            problems.add(Problem(.policyMaxAgeInvalid, flaw, value.bytes, line: value.line))
            return
        }
        let seconds = value.bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        maxAge = seconds
        guard seconds > Policy.longestMaxAge else { return }
        problems.add(
            Problem(.policyMaxAgeTooBig, MaxAgeFlaw.overflow(of: seconds), value.bytes, line: value.line))
    }

    /// RFC 8461, 3.2: `mx` at least once unless the mode is none, each a name or a wildcard over one.
    private mutating func judgeMX(_ problems: inout ProblemList) {
        var firstBad: Problem?
        for value in fields.mx {
            do throws(Problem) {
                let pattern = try MXPattern(value.bytes)
                if pattern.isAddress { problems.add(Problem(.policyMXAddress, nil, value.bytes, line: value.line)) }
                mx.append(pattern)
            } catch {
                let bad = error.on(value.line)
                problems.add(bad)
                firstBad = firstBad ?? bad
            }
        }
        if let firstBad, !mx.isEmpty {
            problems.add(Problem(.policyMXInvalidPartial, nil, firstBad.excerpt, line: firstBad.line))
        }
        // Where the mode could not be read, nobody can say whether hosts are needed.
        if fields.mx.isEmpty, let mode, mode != .none { miss(.mx, &problems) }
    }

    private func miss(_ key: PolicyKey, _ problems: inout ProblemList) {
        let slip = fields.slips.first { $0.key == key && $0.isLetterCase }
        problems.add(Problem(key.missing, slip == nil ? nil : .letterCase))
    }

    /// Notes names that are nearly known ones: always where a host may have been lost, else where the field is missing.
    private func explain(_ problems: inout ProblemList) {
        for slip in fields.slips where slip.key == .mx || !fields.has(slip.key) {
            problems.add(Problem(.policyKeyTypo, slip.key.detail, slip.name, line: slip.line))
        }
    }

    /// Whether a value is legal for a field, for further fields that do not count.
    static func isLegal(_ key: PolicyKey, _ bytes: ArraySlice<UInt8>) -> Bool {
        switch key {
        case .version: flaw(inVersion: bytes) == nil
        case .mode: Mode(bytes) != nil
        case .mx: MXPatternFlaw.find(in: bytes) == nil
        case .maxAge: MaxAgeFlaw.find(in: bytes) == nil
        }
    }
}

extension Mode {
    fileprivate init?(_ bytes: ArraySlice<UInt8>) {
        guard let mode = Self.allCases.first(where: { bytes.equals($0.rawValue) }) else { return nil }
        self = mode
    }
}
