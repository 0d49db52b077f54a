/// The rows of one format: going on and making the row are two steps, so that counting makes none.
protocol ListRows: AnyObject {
    /// What was met so far.
    var notes: ListNotes { get }

    /// Goes to the next row and says whether there is one.
    func advance() throws(ListError) -> Bool

    /// The row that `advance()` went to.
    func row() -> ListRow

    /// Whether that row is longer than is held of it.
    var isTooLong: Bool { get }

    /// The domain's cell of that row, as far as it is held.
    func name() -> ArraySlice<UInt8>
}

extension ListNotes {
    /// The cell as text, repaired and counted where it is not UTF-8.
    mutating func text(_ cell: ArraySlice<UInt8>) -> String {
        // The validating initialiser of the standard library takes 0.1 us a cell for finding its generic types.
        let text = unsafe cell.withUnsafeBufferPointer { bytes in unsafe String(decoding: bytes, as: UTF8.self) }
        if !text.utf8.elementsEqual(cell) { repairedCells += 1 }
        return text
    }
}
