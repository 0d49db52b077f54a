/// Tells at each row of a list whether its name stood there before.
///
/// The census has found the names that may come twice; only those are remembered.
struct SeenNames {
    private let repeated: RepeatedNames
    private var fingerprints: Fingerprints
    /// The sum over all names that are still to come.
    private var rest: UInt64

    /// Begins before the first row of a list.
    init(_ repeated: RepeatedNames) {
        self.repeated = repeated
        fingerprints = Fingerprints(capacity: repeated.rows)
        rest = repeated.sum
    }

    /// Whether the names that came are those of the census, each as often.
    var isComplete: Bool { rest == 0 }

    /// Adds a name; false when it was there.
    mutating func insert(_ name: Span<UInt8>) -> Bool {
        let hash = NameHash(name, repeated.key)
        rest &-= hash.print
        return !isRepeated(hash.place >> 24) || fingerprints.insert(hash)
    }

    private func isRepeated(_ place: UInt64) -> Bool {
        var (low, high) = (0, repeated.places.count)
        while low < high {
            let middle = (low + high) / 2
            if repeated.places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low < repeated.places.count && repeated.places[low] == place
    }
}
