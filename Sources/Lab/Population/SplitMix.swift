/// The SplitMix64 generator: small, seeded, and the same on every machine.
package struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64, stream: UInt64 = 0) {
        state = seed ^ (stream &* 0x9e37_79b9_7f4a_7c15)
        state = next()
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to 1, the end excluded.
    package mutating func fraction() -> Double {
        Double(next() >> 11) / Double(1 << 53)
    }

    /// A number below `bound`; the tiny bias of the remainder does not matter here.
    package mutating func below(_ bound: Int) -> Int {
        Int(next() % UInt64(bound))
    }
}
