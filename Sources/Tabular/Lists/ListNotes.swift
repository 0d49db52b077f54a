/// What was met in a list that whoever gave it should know: rows that are taken, but not as they stand.
package struct ListNotes: Hashable, Sendable {
    /// How often something was met, and where first.
    package struct Note: Hashable, Sendable {
        /// How often.
        package private(set) var count = 0
        /// The line of the first one, counted from 1; zero while there is none.
        package private(set) var firstLine = 0

        mutating func add(_ more: Int, line: Int) {
            guard more > 0 else { return }
            if count == 0 { firstLine = line }
            count += more
        }
    }

    /// Rows with another number of cells than the first one.
    package internal(set) var raggedRows = Note()
    /// Cells beside the domain that are not UTF-8.
    package internal(set) var foreignCells = Note()
}
