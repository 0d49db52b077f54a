import Names

/// The first reading of a list: finds which names may stand there more than once, so that the second need remember no others.
///
/// Of each name four bytes are kept until the census is closed, and none after it unless its place of 40 bits came twice:
/// among a million different names that happens to less than one pair on average, among a hundred million to some 4,500.
struct NameCensus: ~Copyable {
    private let key: NameHash.Key
    /// The lower 32 bits of each place, by the eight bits above them.
    private var parts = [[UInt32]](repeating: [], count: 256)
    private var sum = NameHash.Sum()

    /// Begins a census.
    init(using random: inout some RandomNumberGenerator) {
        key = NameHash.Key(using: &random)
    }

    /// Takes note of a row's cell; returns what had to be taken off it, nil where it holds no name.
    @discardableResult
    mutating func add(_ cell: Span<UInt8>) -> Cleaning? {
        var (hash, cleaned): (NameHash?, Cleaning?)
        DomainInput.withName(in: cell) { name, cleaning in (hash, cleaned) = (NameHash(name, key), cleaning) }
        if let hash { parts[Int(hash.place >> 32)].append(UInt32(truncatingIfNeeded: hash.place)) }
        sum.add(hash)
        return cleaned
    }

    /// Ends the census and tells what it found.
    consuming func closed() -> RepeatedNames {
        var repeated: [UInt64] = []
        for part in parts.indices {
            repeated += Self.repeated(in: parts[part]).map { UInt64(part) << 32 | UInt64($0) }
            parts[part] = []
        }
        return RepeatedNames(key: key, places: repeated, sum: sum)
    }

    /// The numbers that come more than once, in order; by a table, as they are as good as random and to sort them takes
    /// ten times as long.
    private static func repeated(in numbers: [UInt32]) -> [UInt32] {
        guard numbers.count > 1 else { return [] }
        let mask = (1 << (Int.bitWidth - (2 * numbers.count - 1).leadingZeroBitCount)) - 1
        // All zero is a free slot.
        var table = [UInt32](repeating: 0, count: mask + 1)
        var zeros = 0
        var found: Set<UInt32> = []
        for number in numbers {
            guard number != 0 else {
                zeros += 1
                continue
            }
            var slot = Int(number) & mask
            while table[slot] != 0, table[slot] != number { slot = (slot + 1) & mask }
            if table[slot] == number { found.insert(number) } else { table[slot] = number }
        }
        if zeros > 1 { found.insert(0) }
        return found.sorted()
    }
}

/// What the census of a list has found.
struct RepeatedNames: Sendable {
    /// The key of its hashes.
    let key: NameHash.Key
    /// The places that came more than once, in order.
    let places: [UInt64]
    /// The sum over all rows, which tells whether the list has changed since.
    let sum: NameHash.Sum
}
