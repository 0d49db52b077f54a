import Report
import Survey
import Testing

@Suite("Which domains are listed")
struct DomainChoiceTests {
    @Test(
        arguments: [
            (["broken"], [3, 4, 5]), (["policy-tls"], [3]), (["mx-mismatch"], [3]), (["pol.syntax"], [4]),
            (["enforce", "testing"], [0, 1]), (["none"], [2]), (["inconclusive"], [6]), (["rec.dns_timeout"], [6]),
            (["policy-tls", "policy-http"], [3, 5]), (["hyg.max_age_short"], [1]), (["rec.foreign_txt"], [7]),
        ]
    )
    func followsFromAnyWord(words: [String], kinds: [Int]) throws {
        let choice = try #require(DomainChoice(words: words))
        let rows = (0..<10).map { Sample.row("d\($0)", position: $0 + 1, Sample.verdict($0)) }
        #expect(rows.indices.filter { choice.holds(rows[$0]) } == kinds)
    }

    @Test(arguments: [[], [""], ["Broken"], ["broken", "nonsense"], ["*"], ["broken "]])
    func knowsItsWords(words: [String]) {
        #expect(DomainChoice(words: words) == nil)
    }

    @Test func meansOneThingByEachWord() {
        let words = Outcome.allCases.map(\.rawValue) + Category.allCases.map(\.rawValue) + Code.allCases.map(\.rawValue)
        #expect(Set(words).count == words.count)
        #expect(words.allSatisfy { DomainChoice(words: [$0]) != nil })
    }

    @Test func restrictsTheListAndNoFigure() {
        var list = ListedDomains(choice: DomainChoice(words: ["broken"]))
        for number in 0..<100 { list.add(Sample.row("d\(number)", position: number + 1, Sample.verdict(number))) }
        #expect(list.count == 100 && list.chosen == 6)
        #expect(list.entries.count == 6 && list.entries.allSatisfy { $0.outcome == .broken })
        #expect(list.choiceNote?.contains("6 of 100 domains scanned: broken.") == true)
    }

    @Test func listsAsManyUnconfiguredDomainsAsWereAskedFor() {
        var list = ListedDomains(choice: DomainChoice(words: ["not_configured"]))
        let count = ListedDomains.notConfiguredLimit + 10
        for number in 0..<count { list.add(Sample.row("d\(number)", position: number + 1, Sample.verdict(9))) }
        #expect(list.entries.count == count)
    }
}
