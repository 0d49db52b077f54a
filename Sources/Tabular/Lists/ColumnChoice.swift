/// The column that a person asked for: by its name in the header, or by its number counted from 1.
package struct ColumnChoice: Hashable, Sendable {
    /// The text as it was given.
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// The number that the text is, if it is one.
    var number: Int? { Int(text).flatMap { $0 > 0 ? $0 : nil } }

    /// The column's index in a header: exact name first, then without regard to case, space and punctuation, then the number.
    func index(in header: [String]) -> Int? {
        header.firstIndex(of: text)
            ?? header.firstIndex { ColumnName.plain($0) == ColumnName.plain(text) }
            ?? number.flatMap { header.indices.contains($0 - 1) ? $0 - 1 : nil }
    }
}
