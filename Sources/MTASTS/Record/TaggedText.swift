/// A text of the form `version; name=value; …` cut at its semicolons, and what is wrong with the cuts.
///
/// RFC 8461, 3.1: `sts-version 1*(sts-field-delim sts-field) [sts-field-delim]` with `sts-field-delim` being
/// `*WSP ";" *WSP`; RFC 8460, 3 is alike. Flaws are noted and stepped over, so that all of them come to light at once.
struct TaggedText {
    /// What stands before the first semicolon.
    let head: ArraySlice<UInt8>

    /// The fields after it, white space around them removed, empty ones left out.
    let fields: [ArraySlice<UInt8>]

    /// What is wrong between the fields.
    let flaws: [Problem.Detail]

    /// Whether white space stands between the first field and its semicolon, which is legal.
    let hasSpaceBeforeSemicolon: Bool

    init(_ text: [UInt8]) {
        var flaws: [Problem.Detail] = []
        let bare = Self.undress(text, &flaws)
        let segments = bare.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        let first = segments.first ?? []
        head = first.trimmedEnd
        hasSpaceBeforeSemicolon = segments.count > 1 && head.count < first.count
        if let last = segments.last, !last.trimmed.isEmpty, last.trimmedEnd.count < last.count {
            flaws.append(.trailingSpace)
        }
        var rest = segments.dropFirst()
        // The text after the last semicolon is empty where that semicolon is the optional one.
        if let last = rest.last, last.trimmed.isEmpty { rest.removeLast() }
        let isContent: (ArraySlice<UInt8>) -> Bool = { !$0.trimmed.isEmpty }
        let end = rest.lastIndex(where: isContent).map { $0 + 1 } ?? rest.startIndex
        if !rest[..<end].allSatisfy(isContent) { flaws.append(.emptyFieldInside) }
        if end < rest.endIndex {
            flaws.append(rest[end...].allSatisfy(\.isEmpty) ? .doubleSemicolon : .emptyField)
        }
        fields = rest.filter(isContent).map { $0.trimmed.drop { !$0.isASCII }.trimmedStart }
        self.flaws = flaws
    }

    /// Takes off quotation marks around the text and white space before it.
    ///
    /// Bytes beyond ASCII go too, such as a no-break space pasted along: the reader has a problem for those anyway.
    private static func undress(_ text: [UInt8], _ flaws: inout [Problem.Detail]) -> ArraySlice<UInt8> {
        let bare = text.drop { $0.isWhiteSpace || $0.isQuote || !$0.isASCII }
        let dress = text.prefix(bare.startIndex)
        guard !dress.isEmpty, !bare.isEmpty else { return text[...] }
        guard dress.contains(where: \.isQuote) else {
            if dress.contains(where: \.isWhiteSpace) { flaws.append(.leadingSpace) }
            return bare
        }
        flaws.append(.quotes)
        let last = bare.lastIndex { !$0.isWhiteSpace && !$0.isQuote } ?? bare.startIndex
        return bare[...last]
    }
}
