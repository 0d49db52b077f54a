/// The rows of one format: going on and making the row are two steps, so that counting makes none.
protocol ListRows: AnyObject {
    /// What was met so far.
    var notes: ListNotes { get }

    /// Goes to the next row and says whether there is one.
    func advance() throws(ListError) -> Bool

    /// The row that `advance()` went to.
    func row() -> ListRow
}

extension ListNotes {
    /// The cell as text, repaired and counted where it is not UTF-8.
    mutating func text(_ cell: ArraySlice<UInt8>) -> String {
        if let text = String(validating: cell, as: UTF8.self) { return text }
        repairedCells += 1
        return String(decoding: cell, as: UTF8.self)
    }
}
