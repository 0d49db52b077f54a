import Testing

@testable import Scan

struct FingerprintsTests {
    @Test(arguments: [1, 2, 1024, 50_000])
    func knowsWhatItHasSeen(count: Int) {
        let names = (0..<count).map { "name-\($0).example" }
        let answers = Self.insert(names + names, capacity: count)
        #expect(answers == names.map { _ in true } + names.map { _ in false })
    }

    @Test func tellsNamesApartThatDifferLittle() {
        let names = ["", "a", "aa", "aaaaaaa", "aaaaaaaa", "aaaaaaaa\0"]
        #expect(Self.insert(names, capacity: names.count) == names.map { _ in true })
    }

    /// Whether each name was new when it came.
    private static func insert(_ names: [String], capacity: Int) -> [Bool] {
        var random = SeededRandom(seed: 1)
        let key = NameHash.Key(using: &random)
        var seen = Fingerprints(capacity: capacity)
        return names.map { seen.insert(NameHash($0.utf8Span.span, key)) }
    }
}
