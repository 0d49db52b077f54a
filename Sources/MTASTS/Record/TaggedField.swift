/// A field of a record cut at its first equals sign.
struct TaggedField {
    /// What stands before the equals sign, or the whole field where there is none.
    let name: ArraySlice<UInt8>

    /// What stands behind it; nil where there is none.
    let value: ArraySlice<UInt8>?

    /// Whether white space stands around the equals sign, which the grammar does not allow.
    let hasSpaceAroundEquals: Bool

    /// The whole field.
    let text: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else {
            (name, value, hasSpaceAroundEquals) = (text, nil, false)
            return
        }
        let (before, after) = (text[..<equals], text[(equals + 1)...])
        (name, value) = (before.trimmedEnd, after.trimmedStart)
        hasSpaceAroundEquals = before.trimmedEnd.count < before.count || after.trimmedStart.count < after.count
    }
}
