/// What a name is known by where names are compared without their text.
struct NameHash {
    /// Tells where a name is looked for.
    let place: UInt64
    /// Tells it from others that are looked for there; independent of the place.
    let print: UInt64

    /// Hashes a name under a key that no list can know.
    init(_ name: Span<UInt8>, _ key: Key) {
        (place, print) = SipHash.hash128(name, key.first, key.second)
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
}
