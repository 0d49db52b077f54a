/// The number of letters to insert, remove or replace until one name is another (Levenshtein).
enum EditDistance {
    /// The distance, nil where it is above a limit.
    ///
    /// Only places at most `limit` beside the diagonal are looked at, so the work is that of the shorter name times the
    /// limit: patterns come from whoever publishes a policy.
    static func between(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>, atMost limit: Int) -> Int? {
        let right = Array(right)
        guard abs(left.count - right.count) <= limit else { return nil }
        let tooFar = limit + 1
        // The place `offset` holds the distance of the first letters of the left name, and as many and `offset - limit`
        // more of the right one.
        var row = (0...2 * limit).map { $0 < limit ? tooFar : $0 - limit }
        for (taken, byte) in left.enumerated() {
            var next = Array(repeating: tooFar, count: row.count)
            for offset in row.indices {
                let end = taken + 1 + offset - limit
                guard end >= 0, end <= right.count else { continue }
                var least = end == 0 ? taken + 1 : row[offset] + (right[end - 1] == byte ? 0 : 1)
                if offset + 1 < row.count { least = min(least, row[offset + 1] + 1) }
                if offset > 0 { least = min(least, next[offset - 1] + 1) }
                next[offset] = min(least, tooFar)
            }
            guard next.contains(where: { $0 <= limit }) else { return nil }
            row = next
        }
        let distance = row[right.count - left.count + limit]
        return distance <= limit ? distance : nil
    }
}
