/// A set of positions of a list in one bit a position.
package struct PositionSet: Hashable, Sendable {
    private var words: [UInt64] = []

    /// How many positions are in the set.
    package private(set) var count = 0

    /// Makes an empty set.
    package init() {}

    /// Whether a position is in the set.
    package func contains(_ position: Int) -> Bool {
        let word = position >> 6
        return position >= 0 && word < words.count && words[word] & bit(position) != 0
    }

    /// Puts a position into the set; false where it was there already.
    @discardableResult
    package mutating func insert(_ position: Int) -> Bool {
        precondition(position >= 0, "positions are not negative")
        let word = position >> 6
        if word >= words.count {
            words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
        }
        guard words[word] & bit(position) == 0 else { return false }
        words[word] |= bit(position)
        count += 1
        return true
    }

    /// Takes a position out of the set, if it is there.
    package mutating func remove(_ position: Int) {
        guard contains(position) else { return }
        words[position >> 6] &= ~bit(position)
        count -= 1
    }

    private func bit(_ position: Int) -> UInt64 { 1 << UInt64(position & 63) }
}
