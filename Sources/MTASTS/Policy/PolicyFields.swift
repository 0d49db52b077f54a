/// The fields of a policy as they stand in the file, not yet judged.
struct PolicyFields {
    /// A value and the line it stands on.
    struct Value {
        let line: Int
        var bytes: ArraySlice<UInt8>

        /// Whether somebody ended the line as in a TXT record.
        var endsWithSemicolon: Bool { bytes.last == UInt8(ascii: ";") }
    }

    /// A name that is nearly a known one.
    struct Slip {
        let key: PolicyKey
        let name: ArraySlice<UInt8>
        let line: Int

        /// Whether only upper and lower case differ.
        var isLetterCase: Bool { name.equalsIgnoringCase(key.rawValue) }
    }

    private(set) var version: Value?
    private(set) var mode: Value?
    private(set) var maxAge: Value?
    private(set) var mx: [Value] = []
    private(set) var extensions: [ExtensionField] = []

    /// At most a few for each key: they only explain.
    private(set) var slips: [Slip] = []
    private var names: Set<ArraySlice<UInt8>> = []

    /// Keeps a field; false when it is a further one that does not count.
    @discardableResult
    mutating func take(_ key: PolicyKey, _ value: Value) -> Bool {
        switch key {
        case .mx: mx.append(value)
        case .version where version == nil: version = value
        case .mode where mode == nil: mode = value
        case .maxAge where maxAge == nil: maxAge = value
        default: return false
        }
        return true
    }

    /// Keeps an extension field; false when there is one of that name already.
    mutating func takeExtension(_ name: ArraySlice<UInt8>, _ value: Value) -> Bool {
        guard names.insert(name).inserted else { return false }
        extensions.append(ExtensionField(name: name.text, value: value.bytes.text))
        return true
    }

    mutating func note(_ slip: Slip) {
        if slips.count < 32 { slips.append(slip) }
    }

    /// Whether the file has nothing of a policy: one mistake, and not one for each field that is missing.
    var isForeign: Bool { slips.isEmpty && !PolicyKey.allCases.contains(where: has) }

    func has(_ key: PolicyKey) -> Bool {
        switch key {
        case .version: version != nil
        case .mode: mode != nil
        case .mx: !mx.isEmpty
        case .maxAge: maxAge != nil
        }
    }

    /// Takes the semicolons off where two or more known fields end with one, so that they are one mistake and not
    /// one for each line; gives the first line with one.
    mutating func removeSemicolons() -> Value? {
        let ended = ([version, mode, maxAge].compactMap(\.self) + mx).filter(\.endsWithSemicolon)
        guard ended.count > 1 else { return nil }
        let bare: (Value) -> Value = { value in
            guard value.endsWithSemicolon else { return value }
            return Value(line: value.line, bytes: value.bytes.dropLast().trimmedEnd)
        }
        version = version.map(bare)
        mode = mode.map(bare)
        maxAge = maxAge.map(bare)
        mx = mx.map(bare)
        return ended.min { $0.line < $1.line }
    }
}
