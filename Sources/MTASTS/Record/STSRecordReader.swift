/// Reads one text as an MTA-STS record and collects all that is wrong with it (RFC 8461, 3.1).
struct STSRecordReader {
    private var problems = ProblemList()
    private var id: ArraySlice<UInt8>?
    private var hasOddlyCasedID = false
    private var extensions: [ExtensionField] = []
    /// The names met; the version is a field too, and a second one is ignored.
    private var names: Set<String> = ["v"]

    mutating func read(_ text: [UInt8]) -> Parsed<STSRecord> {
        if text.allSatisfy(\.isWhiteSpace) {
            problems.add(Problem(.recordSyntax, .empty, text))
        } else if Self.isPolicy(text[...].trimmedStart) {
            problems.add(Problem(.recordPolicyInTXT, .wholePolicy, text))
        } else {
            readFields(of: text)
        }
        let draft = STSRecord.Draft(
            id: id?.prefix(Problem.excerptLimit).text,
            beginsWithVersion: text.starts(with: STSRecord.dialect.version.utf8))
        return Parsed(id.map { STSRecord(legalID: $0.text, extensions) }, draft: draft, problems: problems)
    }

    private mutating func readFields(of text: [UInt8]) {
        let tagged = TaggedText(text)
        let version = VersionReading(tagged, in: .sts)
        if let flaw = version.flaw {
            problems.add(Problem(version.isLayout ? .recordSyntax : .recordBadVersion, flaw, version.head))
        }
        // A text of another protocol is one problem, not one for each of its fields.
        guard version.flaw != .foreign else { return }
        for flaw in tagged.flaws { problems.add(Problem(.recordSyntax, flaw, Self.excerpt(of: text, at: flaw))) }
        // RFC 8461, 3.1: the record is US-ASCII.
        if let index = text.firstIndex(where: { !$0.isASCII }) {
            problems.add(Problem(.recordNonASCII, nil, text[index...]))
        }
        // RFC 8461, 3.1: the grammar allows the space, the discard rule does not (erratum 6285).
        if version.flaw == nil, tagged.hasSpaceBeforeSemicolon {
            problems.add(Problem(.recordSpaceBeforeSemicolon, nil, text))
        }
        for field in version.fields { read(TaggedField(field)) }
        if id == nil { problems.add(Problem(.recordIDMissing, hasOddlyCasedID ? .letterCase : nil, text)) }
    }

    private mutating func read(_ field: TaggedField) {
        guard let value = field.value else {
            readWithoutEquals(field.text)
            return
        }
        if field.name.equals("id") {
            readID(field, value)
            return
        }
        if field.name.equalsIgnoringCase("id") { hasOddlyCasedID = true }
        readExtension(field, value)
    }

    /// RFC 8461, 3.1: `%s"id=" 1*32(ALPHA / DIGIT)`; 3.2, last paragraph: the first of several counts.
    private mutating func readID(_ field: TaggedField, _ value: ArraySlice<UInt8>) {
        guard id == nil else {
            problems.add(Problem(.recordDuplicateField, nil, field.text))
            if let flaw = ExtensionField.flaw(inRecordValue: value), flaw != .nonASCII {
                problems.add(Problem(.recordExtensionInvalid, .duplicate, field.text))
            }
            return
        }
        id = value
        if field.hasSpaceAroundEquals { problems.add(Problem(.recordSyntax, .spaceAroundEquals, field.text)) }
        if let flaw = Self.flaw(inID: value) { problems.add(Problem(.recordIDInvalid, flaw, value)) }
        if value.count > 32 { problems.add(Problem(.recordIDInvalid, .length, value)) }
    }

    /// What is wrong with the characters of an `id`; bytes beyond ASCII have a problem of their own.
    private static func flaw(inID value: ArraySlice<UInt8>) -> Problem.Detail? {
        guard !value.isEmpty else { return .empty }
        let strange = value.filter { !$0.isAlphanumeric && $0.isASCII }
        if strange.isEmpty { return nil }
        if strange.contains(where: { $0.isControl && !$0.isWhiteSpace }) { return .control }
        if strange.contains(where: \.isWhiteSpace) { return .space }
        if strange.contains(UInt8(ascii: "=")) { return .equals }
        if strange.contains(where: \.isQuote) { return .quotes }
        return value.last == UInt8(ascii: "\\") ? .backslash : .character
    }

    /// RFC 8461, 3.1: `sts-extension`; unknown fields are ignored once they are legal.
    private mutating func readExtension(_ field: TaggedField, _ value: ArraySlice<UInt8>) {
        if field.hasSpaceAroundEquals {
            problems.add(Problem(.recordExtensionInvalid, .spaceAroundEquals, field.text))
        }
        let flaws = [ExtensionField.flaw(inName: field.name), ExtensionField.flaw(inRecordValue: value)]
        for case let flaw? in flaws where flaw != .nonASCII {
            problems.add(Problem(.recordExtensionInvalid, flaw, field.text))
        }
        if names.insert(field.name.text).inserted {
            extensions.append(ExtensionField(name: field.name.text, value: value.text))
        } else {
            problems.add(Problem(.recordDuplicateField, nil, field.text))
        }
    }

    private mutating func readWithoutEquals(_ text: ArraySlice<UInt8>) {
        if Self.isPolicy(text) {
            problems.add(Problem(.recordPolicyInTXT, nil, text))
        } else {
            problems.add(Problem(.recordSyntax, text.contains(UInt8(ascii: ":")) ? .colon : .missingEquals, text))
        }
    }

    /// Whether the text begins like a line of a policy.
    private static func isPolicy(_ text: ArraySlice<UInt8>) -> Bool {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let name = text[..<colon].trimmedEnd
        return ["version", "mode", "mx", "max_age"].contains { name.equals($0) }
    }

    /// The end of the text for what is wrong at its end, else its beginning.
    private static func excerpt(of text: [UInt8], at flaw: Problem.Detail) -> ArraySlice<UInt8> {
        switch flaw {
        case .trailingSpace, .doubleSemicolon, .emptyField: text.suffix(16)
        default: text[...]
        }
    }
}
