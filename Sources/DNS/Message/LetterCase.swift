/// The case of letters, eight bytes at a time: a loop over single bytes was a tenth of a query's cost.
enum LetterCase {
    /// The bit that tells lower case from upper, in each of eight bytes.
    private static let everyBit: UInt64 = 0x2020_2020_2020_2020

    /// The bit 0x20 of those among eight bytes that are ASCII letters.
    static func bits(of bytes: UInt64) -> UInt64 {
        let lower = (bytes | everyBit) & 0x7f7f_7f7f_7f7f_7f7f
        // Seven bits each, so that no sum carries into the next byte: the top bit tells which sums reach 0x80.
        let reachesA = lower &+ 0x1f1f_1f1f_1f1f_1f1f
        let passesZ = lower &+ 0x0505_0505_0505_0505
        return (reachesA & ~passesZ & ~bytes & 0x8080_8080_8080_8080) >> 2
    }

    /// Spreads eight bits over the bit 0x20 of eight bytes.
    static func spread(_ bits: UInt8) -> UInt64 {
        let one = UInt64(bits) &* 0x0101_0101_0101_0101 & 0x8040_2010_0804_0201
        return ((one &+ 0x7f7f_7f7f_7f7f_7f7f) | one) >> 2 & everyBit
    }
}
