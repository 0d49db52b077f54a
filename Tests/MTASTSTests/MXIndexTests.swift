import MTASTS
import Testing

struct MXIndexTests {
    private static let labels = ["a", "B", "mx", "", "*"]

    private static func name(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in labels.randomElement(using: &random) ?? "" }
            .joined(separator: ".")
    }

    /// Each pattern against each host is the one thing, all of them at once the other.
    @Test func findsWhatOneByOneIsFound() {
        var random = SeededGenerator(8461)
        var found = [0, 0]
        for _ in 0..<2_000 {
            let patterns = (0..<6).compactMap { _ in try? MXPattern(Self.name(&random)) }
            let hosts = (0..<4).map { _ in Self.name(&random) + (Bool.random(using: &random) ? "." : "") }
            let byPattern = MXPatternIndex(patterns)
            for host in hosts {
                let isMatched = patterns.contains { $0.matches(host) }
                #expect(byPattern.matches(host) == isMatched, "\(host) and \(patterns)")
                found[isMatched ? 1 : 0] += 1
            }
            let byHost = MXHostIndex(hosts)
            for pattern in patterns {
                #expect(
                    byHost.isMatched(by: pattern) == hosts.contains { pattern.matches($0) }, "\(pattern) and \(hosts)")
            }
        }
        #expect(found.allSatisfy { $0 > 200 })
    }
}
