/// Reads one text as a TLS-RPT record and collects all that is wrong with it (RFC 8460, 3).
struct TLSRPTReader {
    private var problems = ProblemList()
    private var rua: [ReportURI] = []
    private var hasTarget = false
    private var hasOddlyCasedTarget = false
    private var extensions: [ExtensionField] = []

    mutating func read(_ text: [UInt8]) -> Parsed<TLSRPTRecord> {
        if text.allSatisfy(\.isWhiteSpace) {
            problems.add(Problem(.reportSyntax, .empty, text))
        } else {
            readFields(of: text)
        }
        return Parsed(
            TLSRPTRecord(legalTargets: rua, extensions), draft: TLSRPTRecord.Draft(rua: rua), problems: problems)
    }

    private mutating func readFields(of text: [UInt8]) {
        let tagged = TaggedText(text)
        let version = VersionReading(tagged, in: .tlsReporting)
        if let flaw = version.flaw { problems.add(Problem(.reportSyntax, flaw, version.head)) }
        // A text of another protocol is one problem, not one for each of its fields.
        guard version.flaw != .foreign else { return }
        for flaw in tagged.flaws { problems.add(Problem(.reportSyntax, flaw, text)) }
        if let index = text.firstIndex(where: { !$0.isASCII }) {
            problems.add(Problem(.reportSyntax, .nonASCII, text[index...]))
        }
        // RFC 8460, 3: the grammar allows the space, the discard rule does not, as in RFC 8461 (erratum 6285).
        if version.flaw == nil, tagged.hasSpaceBeforeSemicolon {
            problems.add(Problem(.reportSyntax, .spaceBeforeSemicolon, text, severity: .warning))
        }
        for field in version.fields { read(TaggedField(field)) }
        if !hasTarget { problems.add(Problem(.reportTargetMissing, hasOddlyCasedTarget ? .letterCase : nil, text)) }
    }

    private mutating func read(_ field: TaggedField) {
        guard let value = field.value else {
            let hasColon = field.text.contains(UInt8(ascii: ":"))
            problems.add(Problem(.reportSyntax, hasColon ? .colon : .missingEquals, field.text))
            return
        }
        if field.hasSpaceAroundEquals { problems.add(Problem(.reportSyntax, .spaceAroundEquals, field.text)) }
        if field.name.equals("rua") {
            readTargets(value)
            return
        }
        if field.name.equalsIgnoringCase("rua") { hasOddlyCasedTarget = true }
        let flaw = ExtensionField.flaw(inName: field.name) ?? ExtensionField.flaw(inRecordValue: value)
        if let flaw, flaw != .nonASCII { problems.add(Problem(.reportSyntax, .extensionField, field.text)) }
        extensions.append(ExtensionField(name: field.name.text, value: value.text))
    }

    /// RFC 8460, 3: `%s"rua=" uri *(*WSP "," *WSP uri)`; the field may stand more than once.
    private mutating func readTargets(_ value: ArraySlice<UInt8>) {
        hasTarget = true
        for part in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            do throws(Problem) {
                rua.append(try ReportURI(part.trimmed))
            } catch {
                problems.add(error)
            }
        }
    }
}
