/// The part of a run that a report is restricted to: every figure and every whole in it is of this part.
package struct Subpopulation: Hashable, Sendable {
    /// The values that the rows have in columns of the list, all of them at once.
    package var filters: [ColumnValue]
    /// The domains of the whole run that were examined.
    package var whole: Int

    /// Joins what restricts a report.
    package init(filters: [ColumnValue], whole: Int) {
        self.filters = filters
        self.whole = whole
    }
}

/// A value in a column of the list.
package struct ColumnValue: Hashable, Sendable {
    /// The name of the column; foreign text.
    package var column: String
    /// The value; foreign text.
    package var value: String

    /// Names a value.
    package init(_ column: String, _ value: String) {
        self.column = column
        self.value = value
    }

    /// The value where a text must stand.
    var shownValue: String { value.isEmpty ? PartFigures.emptyName : value }
}
