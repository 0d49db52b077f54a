/// Whole numbers in the proportions of weights, by the largest remainders (Hamilton's method): shares that are exact in
/// their counts where random draws would be near them.
enum Apportionment {
    /// Parts that add up to a total; of equal remainders the earlier is rounded up.
    ///
    /// - Parameters:
    ///   - least: What every part of a weight above 0 has at least, taken from the largest part, as far as there is enough.
    static func parts(of total: Int, by weights: [Int], atLeast least: Int = 0) -> [Int] {
        let whole = weights.reduce(0, +)
        precondition(total >= 0 && whole > 0 && weights.allSatisfy { $0 >= 0 }, "no share of nothing")
        var parts = weights.map { total * $0 / whole }
        let remainders = weights.map { total * $0 % whole }
        let order = weights.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
        for index in order.prefix(total - parts.reduce(0, +)) { parts[index] += 1 }
        for index in weights.indices where weights[index] > 0 {
            while parts[index] < least, let largest = parts.indices.max(by: { parts[$0] < parts[$1] }),
                parts[largest] > least
            {
                parts[index] += 1
                parts[largest] -= 1
            }
        }
        return parts
    }

    /// So many values, each as often as its weight says, in the order of the weights.
    static func deal<Value>(_ total: Int, _ weights: [(Value, Int)], atLeast least: Int = 0) -> [Value] {
        let counts = parts(of: total, by: weights.map(\.1), atLeast: least)
        return zip(weights, counts).flatMap { weight, count in Array(repeating: weight.0, count: count) }
    }
}

extension SplitMix {
    /// The values in an order that follows from the seed on every machine; the standard library promises no such order.
    mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
        var values = values
        for index in values.indices.dropFirst().reversed() { values.swapAt(index, below(index + 1)) }
        return values
    }
}
