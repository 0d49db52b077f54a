import Testing

@testable import Survey

/// The banded distance against a table, and against the full one.
struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "abc", 3), ("abc", "abc", 0), ("mail", "mial", 2), ("mail", "mai", 1),
        ("mail", "mails", 1), ("mail", "nail", 1), ("mail", "amail", 1), ("kitten", "sitting", 3),
    ])
    func counts(_ left: String, _ right: String, _ expected: Int) {
        #expect(EditDistance.between(left.utf8, right.utf8, atMost: 3) == expected)
        #expect(EditDistance.between(right.utf8, left.utf8, atMost: 3) == expected)
    }

    @Test(arguments: [("", "abcd"), ("mail", "smtp"), ("abcdef", "ghijkl"), ("aaaa", "aaaabbbb")])
    func givesUpBeyondTheLimit(_ left: String, _ right: String) {
        #expect(EditDistance.between(left.utf8, right.utf8, atMost: 3) == nil)
    }

    @Test func isThatOfTheWholeTable() {
        var random = SplitMix(seed: 8461)
        for _ in 0..<2000 {
            let words = (0..<2).map { _ in
                (0..<Int.random(in: 0...9, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random) }
            }
            let whole = Self.whole(words[0], words[1])
            #expect(EditDistance.between(words[0], words[1], atMost: 3) == (whole <= 3 ? whole : nil))
        }
    }

    private static func whole(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (above, byte) in left.enumerated() {
            var next = [above + 1]
            for (place, other) in right.enumerated() {
                next.append(min(row[place] + (byte == other ? 0 : 1), row[place + 1] + 1, next[place] + 1))
            }
            row = next
        }
        return row[right.count]
    }
}
