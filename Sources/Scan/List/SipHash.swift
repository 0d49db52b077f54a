/// SipHash-1-3 (Aumasson and Bernstein, 2012): a keyed hash, so that no list can be written to collide.
enum SipHash {
    /// Hashes bytes under a key of 128 bits.
    static func hash(_ bytes: Span<UInt8>, _ key0: UInt64, _ key1: UInt64) -> UInt64 {
        var state = State(key0, key1)
        state.absorb(bytes)
        return state.finish()
    }

    /// Hashes bytes under a key of 128 bits to two numbers that tell nothing of each other.
    static func hash128(_ bytes: Span<UInt8>, _ key0: UInt64, _ key1: UInt64) -> (UInt64, UInt64) {
        var state = State(key0, key1, isDouble: true)
        state.absorb(bytes)
        return state.finishTwice()
    }

    private struct State {
        var v0: UInt64
        var v1: UInt64
        var v2: UInt64
        var v3: UInt64

        init(_ key0: UInt64, _ key1: UInt64, isDouble: Bool = false) {
            v0 = key0 ^ 0x736f_6d65_7073_6575
            v1 = key1 ^ 0x646f_7261_6e64_6f6d ^ (isDouble ? 0xee : 0)
            v2 = key0 ^ 0x6c79_6765_6e65_7261
            v3 = key1 ^ 0x7465_6462_7974_6573
        }

        mutating func absorb(_ bytes: Span<UInt8>) {
            let raw = unsafe bytes.bytes
            var position = 0
            while position + 8 <= bytes.count {
                absorb(unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian)
                position += 8
            }
            var rest = UInt64(truncatingIfNeeded: bytes.count) << 56
            for index in position..<bytes.count { rest |= UInt64(bytes[index]) << (8 * UInt64(index - position)) }
            absorb(rest)
        }

        private mutating func absorb(_ word: UInt64) {
            v3 ^= word
            round()
            v0 ^= word
        }

        mutating func finish() -> UInt64 {
            v2 ^= 0xff
            round()
            round()
            round()
            return v0 ^ v1 ^ v2 ^ v3
        }

        mutating func finishTwice() -> (UInt64, UInt64) {
            v2 ^= 0xee
            for _ in 0..<3 { round() }
            let first = v0 ^ v1 ^ v2 ^ v3
            v1 ^= 0xdd
            for _ in 0..<3 { round() }
            return (first, v0 ^ v1 ^ v2 ^ v3)
        }

        private mutating func round() {
            v0 = v0 &+ v1
            v1 = rotate(v1, 13) ^ v0
            v0 = rotate(v0, 32)
            v2 = v2 &+ v3
            v3 = rotate(v3, 16) ^ v2
            v0 = v0 &+ v3
            v3 = rotate(v3, 21) ^ v0
            v2 = v2 &+ v1
            v1 = rotate(v1, 17) ^ v2
            v2 = rotate(v2, 32)
        }

        private func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
            value << bits | value >> (64 - bits)
        }
    }
}
