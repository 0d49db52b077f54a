import Lab
import Testing

struct PopulationTests {
    @Test func isTheSameForTheSameSeed() {
        let first = Population(seed: 7, count: 500)
        let second = Population(seed: 7, count: 500)
        #expect(first.elementsEqual(second))
        #expect(!first.elementsEqual(Population(seed: 8, count: 500)))
    }

    @Test func doesNotDependOnItsSize() {
        #expect(Population(seed: 3, count: 1_000)[17] == Population(seed: 3, count: 18)[17])
    }

    @Test func namesAreUniqueAndSpreadOverSuffixes() {
        let domains = Population(seed: 1, count: 5_000).map(\.domain)
        #expect(Set(domains).count == 5_000)
        #expect(Set(domains.map { String($0.split(separator: ".")[1]) }) == ["test", "example", "invalid"])
    }

    @Test func countsAddUpToItsSize() {
        let counts = ExpectedCounts(Population(seed: 1, count: 5_000).lazy.map(\.expected))
        #expect(counts.domains == 5_000)
        #expect(counts.outcomes.values.reduce(0, +) == 5_000)
        #expect(counts.mail.values.reduce(0, +) == 5_000)
        #expect(counts.categories.values.reduce(0, +) == counts.outcomes["broken", default: 0])
    }

    @Test(arguments: [0.001, 0.01, 0.1])
    func adoptionFollowsTheMix(_ adoption: Double) {
        var mix = Mix()
        mix.adoption = adoption
        let population = Population(seed: 1, count: 100_000, mix: mix)
        let withRecord = Double(population.count { $0.hasPolicyHost || $0.kind == .noHost })
        let withExchange = Double(population.count { $0.expected.mail == "mx" })
        #expect(abs(withRecord / withExchange / adoption - 1) < 0.25)
    }

    @Test func failuresAreMostlyCertificates() {
        var mix = Mix()
        mix.adoption = 1
        let counts = ExpectedCounts(Population(seed: 1, count: 20_000, mix: mix).lazy.map(\.expected))
        let broken = Double(counts.outcomes["broken", default: 0])
        #expect(abs(Double(counts.categories["policy-tls", default: 0]) / broken - 0.77) < 0.03)
    }

    @Test func playsEveryKind() {
        var mix = Mix()
        mix.adoption = 0.5
        let kinds = Set(Population(seed: 1, count: 50_000, mix: mix).lazy.map(\.kind))
        #expect(kinds == Set(Resident.Kind.allCases))
    }

    @Test func keepsTheNamesOfAList() {
        let population = Population(seed: 1, names: ["one.gov", "two.gov"])
        #expect(population.map(\.domain) == ["one.gov", "two.gov"])
        #expect(!population.contains { $0.kind == .nonexistent })
    }
}
