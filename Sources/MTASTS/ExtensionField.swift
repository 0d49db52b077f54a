/// A field that the RFC does not name, kept as it was published.
///
/// Which names and values are legal depends on the
/// text it stands in, whose initialiser checks it.
public struct ExtensionField: Hashable, Sendable {
    /// The name, as written.
    public let name: String

    /// The value, as written.
    public let value: String

    /// Creates a field of a name and a value.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

extension ExtensionField {
    /// What is wrong with a name: the rule is the same in records and policies (RFC 8461, 3.1 and 3.2; RFC 8460, 3).
    static func flaw(inName name: ArraySlice<UInt8>) -> Problem.Detail? {
        guard let first = name.first, first.isAlphanumeric, name.allSatisfy(\.isExtensionNameByte) else { return .name }
        return name.count > 32 ? .length : nil
    }

    /// What is wrong with a value in a TXT record (RFC 8461, 3.1: `sts-ext-value`; RFC 8460, 3: `ext-value`).
    static func flaw(inRecordValue value: ArraySlice<UInt8>) -> Problem.Detail? {
        guard !value.isEmpty else { return .empty }
        guard let bad = value.first(where: { !$0.isRecordValueByte }) else { return nil }
        if !bad.isASCII { return .nonASCII }
        if bad.isControl, !bad.isWhiteSpace { return .control }
        return value.contains(UInt8(ascii: "=")) ? .equals : bad.isWhiteSpace ? .space : .character
    }

    /// What is wrong with a value in a policy (RFC 8461, 3.2: `sts-policy-ext-value`): UTF-8 with single bytes of
    /// space inside, and no other control characters.
    static func flaw(inPolicyValue value: ArraySlice<UInt8>) -> Problem.Detail? {
        guard let first = value.first, let last = value.last else { return .empty }
        if value.contains(where: \.isControl) { return .control }
        if first == 0x20 || last == 0x20 { return .space }
        return String(validating: value, as: UTF8.self) == nil ? .utf8 : nil
    }
}
