/// The set of names seen so far, as fingerprints: six bytes a slot, no text.
///
/// A fingerprint of 48 bits is looked for only near the place that an independent hash names, so among a million names two
/// count as one with a chance of about 2⁻²⁷, and among a hundred million with about 2⁻²⁰.
struct Fingerprints {
    /// Three words a slot, the lowest first; all zero in a free slot.
    private var words: [UInt16]
    private let slots: Int

    /// Makes room for so many names.
    init(capacity: Int) {
        slots = capacity + capacity / 8 + 1
        words = Array(repeating: 0, count: 3 * slots)
    }

    /// Adds a name by its hash; false when it was there.
    mutating func insert(_ hash: NameHash) -> Bool {
        var slot = Int(hash.place.multipliedFullWidth(by: UInt64(slots)).high)
        let fingerprint = max(1, hash.print >> 16)
        while true {
            let known = self[slot]
            if known == fingerprint { return false }
            if known == 0 { break }
            slot = slot + 1 == slots ? 0 : slot + 1
        }
        self[slot] = fingerprint
        return true
    }

    private subscript(slot: Int) -> UInt64 {
        get { UInt64(words[3 * slot]) | UInt64(words[3 * slot + 1]) << 16 | UInt64(words[3 * slot + 2]) << 32 }
        set {
            for part in 0..<3 { words[3 * slot + part] = UInt16(truncatingIfNeeded: newValue >> (16 * UInt64(part))) }
        }
    }
}
