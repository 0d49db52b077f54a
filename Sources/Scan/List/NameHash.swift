/// What a name is known by where names are compared without their text.
struct NameHash: Hashable {
    /// The number by which a name is looked for, of 40 bits.
    let place: UInt64
    /// Tells it from others at the same place, of which it is independent; never 0.
    let print: UInt64

    /// Makes a hash of its parts.
    init(place: UInt64, print: UInt64) {
        self.place = place
        self.print = print
    }

    /// Hashes a name under a key that no list can know.
    init(_ name: Span<UInt8>, _ key: Key) {
        let (place, print) = SipHash.hash128(name, key.first, key.second)
        self.init(place: place >> 24, print: max(1, print))
    }

    /// The key of a hash.
    struct Key {
        let first: UInt64
        let second: UInt64

        init(using random: inout some RandomNumberGenerator) {
            first = random.next()
            second = random.next()
        }
    }

    /// A sum over the rows of a list in their order.
    struct Sum: Hashable {
        private var value: UInt64 = 0

        /// Adds a row by the hash of its name; nil for a row without a name.
        mutating func add(_ hash: NameHash?) {
            // An odd factor, so that no row before is forgotten (that of SplitMix64).
            value = value &* 0x9e37_79b9_7f4a_7c15 &+ (hash?.print ?? 1)
        }
    }
}
