import Testing

@testable import Scan

struct NameCensusTests {
    /// Reads cells twice: whether each name was new when it came the second time, and whether they were those of the first.
    private static func read(_ cells: [String], then names: [String], seed: UInt64 = 1) -> ([Bool], isComplete: Bool) {
        var random = SeededRandom(seed: seed)
        var census = NameCensus(using: &random)
        for cell in cells { census.add(cell.utf8Span.span) }
        var seen = SeenNames(census.closed())
        let answers = names.map { name in
            if !name.isEmpty { return seen.insert(name.utf8Span.span) }
            seen.skip()
            return false
        }
        return (answers, seen.isComplete)
    }

    @Test func tellsWhichNamesCameBefore() {
        let names = ["a.example", "b.example", "a.example", "c.example", "b.example", "a.example"]
        let (answers, isComplete) = Self.read(names, then: names)
        #expect(answers == [true, true, false, true, false, false])
        #expect(isComplete)
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func findsEveryDuplicateOfALongList(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let names = (0..<60_000).map { _ in "n\(Int.random(in: 0..<40_000, using: &random)).example" }
        var known: Set<String> = []
        let (answers, isComplete) = Self.read(names, then: names, seed: seed)
        #expect(answers == names.map { known.insert($0).inserted })
        #expect(isComplete)
    }

    @Test func remembersNothingOfAListWithoutDuplicates() {
        var random = SeededRandom(seed: 1)
        var census = NameCensus(using: &random)
        for number in 0..<20_000 { census.add("n\(number).example".utf8Span.span) }
        #expect(census.closed().places.isEmpty)
    }

    @Test func knowsANameByAllItsSpellings() {
        let cells = [
            " Example.COM.", "https://example.com/x", "post@example.com", "B\u{DC}CHER.example", "192.0.2.1", "",
        ]
        let names = ["example.com", "example.com", "example.com", "xn--bcher-kva.example", "", ""]
        let (answers, isComplete) = Self.read(cells, then: names)
        #expect(answers == [true, false, false, true, false, false])
        #expect(isComplete)
    }

    @Test(arguments: [
        ["a.example"], ["a.example", "c.example"], ["a.example", "a.example"], ["b.example", "a.example"],
        ["a.example", "b.example", "b.example"], ["a.example", "b.example", ""], ["", "a.example", "b.example"], [],
    ])
    func noticesOtherRows(names: [String]) {
        #expect(!Self.read(["a.example", "b.example"], then: names).isComplete)
    }

    @Test func tellsNamesApartThatShareAPlace() {
        var random = SeededRandom(seed: 1)
        let repeated = RepeatedNames(key: NameHash.Key(using: &random), places: [3, 7, 9], sum: NameHash.Sum())
        var seen = SeenNames(repeated)
        let hashes = [(7, 1), (7, 2), (9, 1), (7, 3), (7, 1), (7, 3), (7, 2), (9, 1), (3, 1), (8, 1), (8, 1)]
            .map { NameHash(place: $0.0, print: $0.1) }
        let answers = hashes.map { seen.remember($0) }
        // What the census has not found twice is not remembered.
        #expect(answers == [true, true, true, true, false, false, false, false, true, true, true])
    }
}
