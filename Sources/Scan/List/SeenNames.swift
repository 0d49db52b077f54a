/// Tells at each row of a list whether its name stood there before.
///
/// The census has found the names that may come twice; only those are remembered.
struct SeenNames {
    private let repeated: RepeatedNames
    /// The print of the first name at each place that came more than once; 0 before it comes.
    private var prints: [UInt64]
    /// Further names at these places, which are as good as never there.
    private var others: Set<NameHash> = []
    private var sum = NameHash.Sum()

    /// Begins before the first row of a list.
    init(_ repeated: RepeatedNames) {
        self.repeated = repeated
        prints = Array(repeating: 0, count: repeated.places.count)
    }

    /// Whether the rows that came are those of the census.
    var isComplete: Bool { sum == repeated.sum }

    /// Adds the name of the next row; false when it was there.
    mutating func insert(_ name: Span<UInt8>) -> Bool {
        let hash = NameHash(name, repeated.key)
        sum.add(hash)
        return remember(hash)
    }

    /// Passes over a row that holds no name.
    mutating func skip() {
        sum.add(nil)
    }

    /// Remembers a name; false when it was there.
    mutating func remember(_ hash: NameHash) -> Bool {
        guard let index = index(of: hash.place) else { return true }
        if prints[index] == hash.print { return false }
        guard prints[index] == 0 else { return others.insert(hash).inserted }
        prints[index] = hash.print
        return true
    }

    /// Where a place stands among those that came more than once.
    private func index(of place: UInt64) -> Int? {
        var (low, high) = (0, repeated.places.count)
        while low < high {
            let middle = (low + high) / 2
            if repeated.places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low < repeated.places.count && repeated.places[low] == place ? low : nil
    }
}
