import GRDB

/// The positions of a run whose results no canary has confirmed yet, as they were written, a batch at a time.
struct UnconfirmedRecords {
    private let db: Database
    private let run: Int

    init(_ db: Database, run: Int) {
        self.db = db
        self.run = run
    }

    /// Adds positions in their order.
    func add(_ positions: [Int], batch: Int) throws {
        let insert = try Query(db, "INSERT INTO unconfirmed (run, batch, first, last) VALUES (?, ?, ?, ?)")
        for range in Self.joined(positions.map { $0...$0 }) {
            try insert.put(run).put(batch).put(range.lowerBound).put(range.upperBound).run()
        }
    }

    /// Removes the batches up to one.
    func remove(upTo batch: Int) throws {
        try Query(db, "DELETE FROM unconfirmed WHERE run = ? AND batch <= ?").put(run).put(batch).run()
    }

    /// All positions, in order.
    func all() throws -> [ClosedRange<Int>] {
        let query = try Query(db, "SELECT first, last FROM unconfirmed WHERE run = ? ORDER BY first")
        let ranges = try query.put(run).all { row in
            let (first, last) = (row.number(), row.number())
            guard first <= last, RowID.positions.contains(first), RowID.positions.contains(last) else {
                throw Unreadable(reason: "unconfirmed has positions from \(first) to \(last)")
            }
            return first...last
        }
        return Self.joined(ranges)
    }

    /// Joins ranges, ordered by their beginnings, where they touch.
    private static func joined(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        ranges.reduce(into: []) { joined, range in
            guard let last = joined.last, range.lowerBound <= last.upperBound + 1 else {
                joined.append(range)
                return
            }
            joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
        }
    }
}
