/// What is wrong with the value of an `mx` line.
enum MXPatternFlaw {
    /// Finds the first flaw.
    ///
    /// RFC 8461, 3.2: `["*."] Domain`, with the `Domain` of RFC 5321, 4.1.2: labels of letters, digits and inner
    /// hyphens, no trailing dot, no underscore; internationalised names as A-labels. The telling mistakes come first.
    static func find(in value: ArraySlice<UInt8>) -> Problem.Detail? {
        guard !value.isEmpty else { return .empty }
        return misunderstanding(in: value) ?? name(in: value)
    }

    /// Something else than one host name in ASCII.
    private static func misunderstanding(in value: ArraySlice<UInt8>) -> Problem.Detail? {
        if value.contains("://") { return .url }
        if value.contains(UInt8(ascii: "@")) { return .email }
        if value.contains(UInt8(ascii: ",")) || value.contains(where: \.isWhiteSpace) { return .list }
        if value.contains(where: \.isControl) { return .control }
        if !value.allSatisfy(\.isASCII) { return .ulabel }
        if value.last == UInt8(ascii: ";") { return .semicolon }
        let colons = value.count { $0 == UInt8(ascii: ":") }
        if value.first == UInt8(ascii: "[") || colons > 1 { return .addressLiteral }
        return colons == 1 ? .port : nil
    }

    private static func name(in value: ArraySlice<UInt8>) -> Problem.Detail? {
        let base = value.begins(with: "*.") ? value.dropFirst(2) : value
        if base.isEmpty || base.contains(UInt8(ascii: "*")) { return .wildcardForm }
        if base.contains(UInt8(ascii: "_")) { return .underscore }
        let isNameByte: (UInt8) -> Bool = {
            $0.isAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
        guard base.allSatisfy(isNameByte) else { return .character }
        let labels = base.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if labels.contains(where: { $0.first == UInt8(ascii: "-") || $0.last == UInt8(ascii: "-") }) { return .hyphen }
        if labels.dropLast().contains(where: \.isEmpty) { return .emptyLabel }
        if labels.last?.isEmpty == true { return .trailingDot }
        if labels.contains(where: { $0.count > 63 }) { return .length }
        return base.count > 253 ? .nameLength : nil
    }
}
