import Testing

@testable import Report

@Suite("The place of a part among others")
struct PartRankTests {
    @Test func goesBySizeAndThenByTheBytesOfTheName() {
        let ranks = [PartRank(2, "b"), PartRank(1, "a"), PartRank(2, "ä"), PartRank(2, "B"), PartRank(3, "z")]
        #expect(
            ranks.sorted() == [
                PartRank(3, "z"), PartRank(2, "B"), PartRank(2, "b"), PartRank(2, "ä"), PartRank(1, "a"),
            ])
    }
}
