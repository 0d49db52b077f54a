import MTASTS
import Survey

/// Sums up the weights of domains that a report counts alike; memory does not grow with the run.
struct WeightBuilder: Sendable {
    /// What the weighted figures look at of a domain.
    private struct Kind: Hashable {
        let outcome: Outcome
        let mail: Mail
        let reporting: TLSReporting
        let hasRecord: Bool
        let isUsable: Bool

        init(_ row: OutcomeRow) {
            outcome = row.outcome
            mail = row.mail
            reporting = row.tlsReporting
            hasRecord = row.hasRecord
            isUsable = row.hasUsablePolicy
        }
    }

    /// The domains of a kind: one of them, and the sums over all.
    struct Sum: Hashable, Sendable {
        let tally: Tally
        var weights = WeightSum()
    }

    private let column: String
    private var places: [Kind: Int] = [:]
    private var sums: [Sum] = []
    private var unweighted = 0

    init(column: String) {
        self.column = column
    }

    /// Counts a domain with its weight.
    mutating func count(_ row: OutcomeRow, _ weight: Weight) {
        guard case .number(let weight) = weight else {
            unweighted += 1
            return
        }
        let kind = Kind(row)
        let place = places[kind] ?? sums.count
        if place == sums.count {
            places[kind] = place
            var tally = Tally()
            tally.count(row)
            sums.append(Sum(tally: tally))
        }
        sums[place].weights.add(weight)
    }

    /// Everything counted so far.
    var weights: WeightedShares { WeightedShares(column: column, unweighted: unweighted, sums: sums) }
}

/// A sum of weights, with what tells how unequal they are.
package struct WeightSum: Hashable, Sendable {
    /// How many weights.
    package private(set) var count = 0
    /// Their sum.
    package private(set) var sum = 0.0
    /// The sum of their squares.
    package private(set) var squares = 0.0

    package init() {}

    mutating func add(_ weight: Double) {
        count += 1
        sum += weight
        squares += weight * weight
    }

    mutating func add(_ other: WeightSum) {
        count += other.count
        sum += other.sum
        squares += other.squares
    }

    /// The number of equal weights that would make a share as sure as these do (Kish 1965): the square of the sum by the sum of
    /// the squares; nil where all weights are zero.
    package var effectiveSize: Double? { squares > 0 ? sum * sum / squares : nil }
}
