/// A count of a named whole, with its uncertainty.
public struct Share: Hashable, Sendable {
    /// How many.
    public let count: Int
    /// Of how many.
    public let total: Int

    /// Makes a share; the count is part of the total.
    public init(_ count: Int, of total: Int) {
        precondition(0 <= count && count <= total, "a share of \(count) out of \(total)")
        self.count = count
        self.total = total
    }

    /// The share as a fraction; nil of nothing.
    public var fraction: Double? {
        total == 0 ? nil : Double(count) / Double(total)
    }

    /// The 95 % score interval of Wilson (1927), which holds for small counts and shares near 0 and 1; nil of nothing.
    public var interval: ClosedRange<Double>? {
        guard total > 0 else { return nil }
        let z = 1.959963984540054
        let n = Double(total)
        let p = Double(count) / n
        let denominator = 1 + z * z / n
        let middle = (p + z * z / (2 * n)) / denominator
        let half = z / denominator * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        let low = count == 0 ? 0 : max(0, middle - half)
        let high = count == total ? 1 : min(1, middle + half)
        return low...high
    }

    /// The share's bounds when so many undecided ones are all counted outside, or all inside; nil of nothing.
    public func bounds(undecided: Int) -> ClosedRange<Double>? {
        let whole = total + undecided
        guard whole > 0 else { return nil }
        return Double(count) / Double(whole)...Double(count + undecided) / Double(whole)
    }
}
