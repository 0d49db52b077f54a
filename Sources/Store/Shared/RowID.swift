/// The identity of a domain in a run, in one integer: the run's number, then 32 bits of position.
enum RowID {
    /// The row of a position.
    static func of(run: Int, position: Int) -> Int {
        precondition(run > 0 && positions.contains(position), "run \(run) has no position \(position)")
        return run << 32 | position
    }

    /// The position of a row.
    static func position(_ id: Int) -> Int { id & 0xFFFF_FFFF }

    /// The positions that a run can have.
    static var positions: ClosedRange<Int> { 0...0xFFFF_FFFF }
}
