import Names

/// The first reading of a list: finds which names may stand there more than once, so that the second need remember no others.
///
/// A name takes four bytes until the census is closed, and then none unless its hash of 40 bits came twice: in a list of a
/// million names without duplicates that happens to one name or none, in one of a hundred million to some ten thousand.
struct NameCensus: ~Copyable {
    private let key: NameHash.Key
    /// 32 bits of each hash, by the eight bits above them.
    private var parts = [[UInt32]](repeating: [], count: 256)
    private var sum: UInt64 = 0

    /// Begins a census.
    init(using random: inout some RandomNumberGenerator) {
        key = NameHash.Key(using: &random)
    }

    /// Takes note of a row's cell; one that holds no name is passed over.
    mutating func add(_ cell: Span<UInt8>) {
        DomainInput.withName(in: cell) { name in
            let hash = NameHash(name, key)
            parts[Int(hash.place >> 56)].append(UInt32(truncatingIfNeeded: hash.place >> 24))
            sum &+= hash.print
        }
    }

    /// Ends the census and tells what it found.
    consuming func closed() -> RepeatedNames {
        var repeated: [UInt64] = []
        var rows = 0
        for part in parts.indices {
            // Taken out, so that each part is given up once it is sorted.
            var hashes = parts[part]
            parts[part] = []
            hashes.sort()
            var index = 0
            while index < hashes.count {
                var end = index + 1
                while end < hashes.count, hashes[end] == hashes[index] { end += 1 }
                if end - index > 1 {
                    repeated.append(UInt64(part) << 32 | UInt64(hashes[index]))
                    rows += end - index
                }
                index = end
            }
        }
        return RepeatedNames(key: key, places: repeated, rows: rows, sum: sum)
    }
}

/// What the census of a list has found.
struct RepeatedNames: Sendable {
    /// The key of its hashes.
    let key: NameHash.Key
    /// The first 40 bits of the places that came more than once, in order.
    let places: [UInt64]
    /// How many rows have one of these.
    let rows: Int
    /// The sum of the prints of all names, which tells whether the list has changed since.
    let sum: UInt64
}
