/// A number by which an index finds equal contents again: FNV-1a, folded to 31 bits.
///
/// Whoever publishes records can make them collide; what is found is compared, and few are looked at.
struct ContentHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// How many entries with the same hash are compared before an equal content is kept twice.
    static var candidates: Int { 8 }

    /// Adds bytes and their end.
    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { mix(byte) }
        mix(0xFF)
    }

    /// Adds a number.
    mutating func add(_ number: Int) {
        add(String(number).utf8)
    }

    /// The hash, from 0 to 2^31 - 1.
    var value: Int { Int((state ^ state >> 32) & 0x7FFF_FFFF) }

    private mutating func mix(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
