import Testing

@testable import Scan

struct FingerprintsTests {
    @Test(arguments: [0, 1, 1024, 50_000])
    func knowsWhatItHasSeen(count: Int) {
        var random = SeededRandom(seed: UInt64(count))
        var seen = Fingerprints(capacity: count, using: &random)
        let names = (0..<count).map { "name-\($0).example" }
        for name in names { #expect(seen.insert(name)) }
        for name in names { #expect(!seen.insert(name)) }
        #expect(seen.insert("another.example"))
    }

    @Test func tellsNamesApartThatDifferLittle() {
        var random = SeededRandom(seed: 1)
        var seen = Fingerprints(capacity: 6, using: &random)
        for name in ["", "a", "aa", "aaaaaaa", "aaaaaaaa", "aaaaaaaa\0"] { #expect(seen.insert(name), "\(name)") }
    }
}
