/// What was met in a list that a scan should tell about.
package struct ListNotes: Hashable, Sendable {
    /// Rows with another number of cells than the first one.
    package var raggedRows = 0
    /// Rows longer than the reader holds.
    package var longRows = 0
    /// Cells beside the domain that were not UTF-8 and were repaired.
    package var repairedCells = 0

    package init() {}
}
