/// How many of the sender implementations tried accept a text.
public struct Acceptance: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The implementations that accept it.
    public let accepted: Int

    /// The implementations tried, always above zero.
    public let of: Int

    /// Creates a count of those who accept among those tried.
    public init(accepted: Int, of: Int) {
        precondition(of > 0 && (0...of).contains(accepted), "an acceptance counts some of those tried")
        self.accepted = accepted
        self.of = of
    }

    /// The count as in "8/11".
    public var description: String { "\(accepted)/\(of)" }

    /// Orders by share, so that counts over different numbers of implementations compare.
    public static func < (left: Acceptance, right: Acceptance) -> Bool {
        let (mine, theirs) = (left.accepted * right.of, right.accepted * left.of)
        return mine == theirs ? left.of < right.of : mine < theirs
    }
}
