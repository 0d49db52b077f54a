/// The set of names seen so far, as fingerprints: eight bytes a slot, no text.
///
/// A fingerprint of 64 bits is looked for only near the place that an independent hash names, so that two names count as
/// one with a chance of about 2⁻⁸⁵ a pair: no false duplicate in any list that can exist.
struct Fingerprints {
    private var slots: [UInt64]
    private let mask: Int
    private let key: (UInt64, UInt64, UInt64, UInt64)

    /// Makes room for so many names.
    init(capacity: Int, using random: inout some RandomNumberGenerator) {
        var size = 1024
        while size < capacity + capacity / 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        mask = size - 1
        key = (random.next(), random.next(), random.next(), random.next())
    }

    /// Adds a name; false when it was there.
    mutating func insert(_ name: String) -> Bool {
        var place = Int(truncatingIfNeeded: SipHash.hash(name.utf8, key.0, key.1)) & mask
        // Zero marks a free slot.
        let fingerprint = max(1, SipHash.hash(name.utf8, key.2, key.3))
        while slots[place] != 0 {
            if slots[place] == fingerprint { return false }
            place = (place + 1) & mask
        }
        slots[place] = fingerprint
        return true
    }
}
