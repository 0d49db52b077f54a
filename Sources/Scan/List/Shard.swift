/// One part of a list that several surveys share; each name falls into exactly one part, wherever it stands.
package struct Shard: Hashable, Sendable, CustomStringConvertible {
    /// The part, from 1.
    package let index: Int
    /// How many parts there are.
    package let count: Int

    /// Makes a part; nil where it is none of so many.
    package init?(index: Int, of count: Int) {
        guard count >= 1, (1...count).contains(index) else { return nil }
        self.index = index
        self.count = count
    }

    /// Whether a text belongs to this part.
    func takes(_ text: Span<UInt8>) -> Bool {
        // The key is fixed: shards on different machines must agree.
        count == 1 || SipHash.hash(text, 0x6d74_6173, 0x7374_732d) % UInt64(count) == UInt64(index - 1)
    }

    /// The part as it is written on the command line.
    package var description: String { "\(index)/\(count)" }
}
