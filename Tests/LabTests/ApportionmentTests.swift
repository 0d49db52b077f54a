import Lab
import Testing

struct ApportionmentTests {
    @Test(arguments: [
        (10, [1, 1, 1], 0, [4, 3, 3]), (100, [296, 704], 0, [30, 70]), (7, [0, 5], 0, [0, 7]), (0, [3, 4], 0, [0, 0]),
        (19, [65, 203, 52, 2], 0, [4, 12, 3, 0]), (19, [65, 203, 52, 2], 1, [3, 12, 3, 1]),
        (8, [87, 5, 44], 1, [5, 1, 2]), (1, [1, 1], 1, [1, 0]), (5, [100, 0], 1, [5, 0]),
    ])
    func partsFollowTheLargestRemainders(_ total: Int, _ weights: [Int], _ least: Int, _ parts: [Int]) {
        #expect(Apportionment.parts(of: total, by: weights, atLeast: least) == parts)
    }

    @Test func partsAlwaysAddUpAndAreWithinOneOfTheirShare() {
        var random = SplitMix(seed: 5)
        for _ in 0..<2_000 {
            let weights = (0...random.below(8)).map { _ in random.below(10_000) } + [1]
            let total = random.below(5_000)
            let parts = Apportionment.parts(of: total, by: weights)
            let whole = weights.reduce(0, +)
            #expect(parts.reduce(0, +) == total)
            #expect(zip(parts, weights).allSatisfy { abs($0 * whole - total * $1) < whole })
        }
    }

    @Test func aGroupThatHasToOccurLeavesTheOthersTheirKinds() {
        let values = Apportionment.deal(9, groups: [[("a", 3), ("b", 1)], [("rare", 0), ("c", 1)]])
        #expect(values == ["a", "a", "a", "a", "a", "b", "b", "c", "c"])
    }

    @Test func shufflesTheSameOnEveryMachine() {
        var random = SplitMix(seed: 1)
        #expect(random.shuffled(Array(0..<8)) == [0, 5, 2, 7, 3, 4, 1, 6])
        #expect(random.shuffled(Array(0..<1_000)).sorted() == Array(0..<1_000))
    }
}
