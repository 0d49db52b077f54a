/// What stands in the place of the version, and which fields follow from there.
struct VersionReading {
    /// What is wrong with the version; nil when it is right.
    let flaw: Problem.Detail?

    /// Whether the flaw is one of layout: the version itself is the right one.
    let isLayout: Bool

    /// The text that the flaw is about.
    let head: ArraySlice<UInt8>

    /// The fields to read; none for a text of another protocol.
    let fields: [ArraySlice<UInt8>]

    /// Judges the first field of a record (RFC 8461, 3.1 and RFC 8460, 3: the version first, and in this case).
    init(_ tagged: TaggedText, in dialect: Dialect) {
        let head = tagged.head
        self.head = head
        let version = dialect.version
        if head.equals(version) {
            (flaw, isLayout, fields) = (nil, true, tagged.fields)
        } else if head.begins(with: version) {
            let rest = head.dropFirst(version.utf8.count)
            let next = rest.first ?? 0
            if rest.trimmed.elementsEqual([UInt8(ascii: "\\")]) {
                (flaw, isLayout, fields) = (.backslash, true, tagged.fields)
            } else if next.isAlphanumeric || !next.isASCII || next == UInt8(ascii: ".") || next == UInt8(ascii: "-") {
                (flaw, isLayout, fields) = (.prefix, false, tagged.fields)
            } else {
                let field = rest.drop { !$0.isAlphanumeric }
                (flaw, isLayout) = (.missingSemicolon, true)
                fields = field.isEmpty ? tagged.fields : [field] + tagged.fields
            }
        } else if head.equalsIgnoringCase(version) {
            (flaw, isLayout, fields) = (.letterCase, false, tagged.fields)
        } else if tagged.fields.contains(where: { $0.equals(version) }) {
            (flaw, isLayout, fields) = (.order, false, [head] + tagged.fields.filter { !$0.equals(version) })
        } else if dialect.beginnings.contains(where: { head.beginsIgnoringCase($0) }) {
            let isSpaced = head.filter { !$0.isWhiteSpace }.elementsEqual(version.utf8)
            (flaw, isLayout, fields) = (isSpaced ? .spaceAroundEquals : .other, false, tagged.fields)
        } else if head.contains(dialect.mark) || tagged.fields.contains(where: { $0.contains(dialect.mark) }) {
            (flaw, isLayout, fields) = (.missing, false, tagged.fields)
        } else {
            (flaw, isLayout, fields) = (.foreign, false, [])
        }
    }
}
