/// The rows of one format: going on and making the row are two steps, so that counting makes none.
protocol ListRows: AnyObject {
    /// Goes to the next row and says whether there is one.
    func advance() throws(ListError) -> Bool

    /// The row that `advance()` went to.
    func row() -> ListRow

    /// Whether that row is longer than is held of it.
    var isTooLong: Bool { get }

    /// The domain's cell of that row, as far as it is held.
    func name() -> ArraySlice<UInt8>

    /// Takes note of what is odd about that row, which is not too long.
    func note(in notes: inout ListNotes)
}
