/// Whole numbers in the proportions of weights, by the largest remainders (Hamilton's method): shares that are exact in
/// their counts where random draws would be near them.
package enum Apportionment {
    /// Parts that add up to a total; of equal remainders the earlier is rounded up.
    ///
    /// Every part of a weight above 0 has the least, as far as there is enough; it is taken from the part that is furthest
    /// above its share.
    package static func parts(of total: Int, by weights: [Int], atLeast least: Int = 0) -> [Int] {
        let whole = weights.reduce(0, +)
        precondition(total >= 0 && whole > 0 && weights.allSatisfy { $0 >= 0 }, "no share of nothing")
        var parts = weights.map { total * $0 / whole }
        let remainders = weights.map { total * $0 % whole }
        let order = weights.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
        for index in order.prefix(total - parts.reduce(0, +)) { parts[index] += 1 }
        for index in weights.indices where weights[index] > 0 {
            while parts[index] < least {
                let givers = parts.indices.filter { parts[$0] > least }
                let excess = { (giver: Int) in parts[giver] * whole - total * weights[giver] }
                guard let giver = givers.max(by: { excess($0) < excess($1) }) else { return parts }
                parts[index] += 1
                parts[giver] -= 1
            }
        }
        return parts
    }

    /// So many values, each as often as its weight says, in the order of the weights.
    package static func deal<Value>(_ total: Int, _ weights: [(Value, Int)], atLeast least: Int = 0) -> [Value] {
        let counts = parts(of: total, by: weights.map(\.1), atLeast: least)
        return zip(weights, counts).flatMap { weight, count in Array(repeating: weight.0, count: count) }
    }

    /// The same by groups first, each of which occurs: that a rare group occurs too changes the share of no kind within
    /// another one.
    package static func deal<Value>(_ total: Int, groups: [[(Value, Int)]]) -> [Value] {
        let sums = groups.map { $0.reduce(0) { $0 + $1.1 } }
        return zip(groups, parts(of: total, by: sums, atLeast: 1)).flatMap { deal($1, $0) }
    }
}

extension SplitMix {
    /// The values in an order that follows from the seed on every machine; the standard library promises no such order.
    package mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
        var values = values
        for index in values.indices.dropFirst().reversed() { values.swapAt(index, below(index + 1)) }
        return values
    }
}
