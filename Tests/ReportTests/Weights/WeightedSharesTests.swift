import Report
import Survey
import Testing

@Suite("Shares by weight")
struct WeightedSharesTests {
    @Test(arguments: UInt64(1)...20) func areThoseOfCountsWhereAllWeighTheSame(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        var builder = ReportBuilder(weightColumn: "boxes")
        let weight = Double(Int.random(in: 1...1_000, using: &random)) / 8
        for position in 1...300 {
            let verdict = Sample.verdict(Int.random(in: 0..<14, using: &random))
            builder.count(Sample.row("d\(position)", position: position, verdict), suffix: "x", weight: .number(weight))
        }
        let model = builder.model(of: Sample.run(domains: 300))
        let weights = try #require(model.weights)
        let figures = Figures(model)
        let counted = Array(figures.funnel.figures.dropFirst()) + figures.outcomes.figures
        #expect(weights.figures.map(\.key) == counted.map(\.key))
        for (weighted, counted) in zip(weights.figures, counted) {
            #expect(weighted.denominator == counted.denominator)
            #expect(weighted.whole.count == counted.share.total)
            #expect(weighted.matching.count == counted.share.count)
            #expect(close(weighted.fraction, counted.share.fraction), "\(weighted.key)")
            #expect(close(weighted.whole.effectiveSize, Double(counted.share.total)) || counted.share.total == 0)
        }
    }

    @Test func countADomainAsMuchAsItWeighs() throws {
        let shares = try shares([(0, .number(3)), (3, .number(1)), (9, .number(4)), (9, .missing), (6, .number(100))])
        #expect(shares.weighted == 4 && shares.unweighted == 1)
        let record = try #require(shares.figures.first { $0.key == "with_record" })
        #expect(record.matching.sum == 4 && record.whole.sum == 8)
        #expect(record.fraction == 0.5)
        let broken = try #require(shares.figures.last { $0.key == "broken" })
        #expect(broken.fraction == 0.125)
        let inconclusive = try #require(shares.figures.first { $0.key == "inconclusive" })
        #expect(inconclusive.fraction == 100.0 / 108)
        #expect(shares.note.contains("1 of 5 domains scanned has no weight"))
    }

    /// Kish, Survey Sampling (1965): weights 1, 1 and 4 tell as much as two equal ones.
    @Test func tellTheEffectiveSize() throws {
        let shares = try shares([(9, .number(1)), (9, .number(1)), (9, .number(4))])
        #expect(shares.figures[0].whole.effectiveSize == 2)
    }

    @Test func areNothingWithoutWeight() throws {
        let shares = try shares([(0, .number(0)), (3, .number(0)), (9, .missing)])
        #expect(shares.figures.allSatisfy { $0.fraction == nil && $0.whole.effectiveSize == nil })
        #expect(try self.shares([]).figures.allSatisfy { $0.fraction == nil })
    }

    private func shares(_ domains: [(kind: Int, weight: Weight)]) throws -> WeightedShares {
        var builder = ReportBuilder(weightColumn: "boxes")
        for (position, domain) in domains.enumerated() {
            let row = Sample.row("d\(position)", position: position + 1, Sample.verdict(domain.kind))
            builder.count(row, suffix: "x", weight: domain.weight)
        }
        return try #require(builder.model(of: Sample.run(domains: domains.count)).weights)
    }

    private func close(_ left: Double?, _ right: Double?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return abs(left - right) <= 1e-9 * max(1, abs(right))
    }
}
