import Survey
import Testing

@testable import Report

struct HeadlineSentencesTests {
    /// The warnings of a run that has taken all 40 domains of its first 43 rows and examined as many.
    private func warnings(of options: [RunFact], finishedAt: Int64?) -> [String] {
        var run = Sample.run(domains: 40)
        run.finishedAt = finishedAt
        run.options += options
        let verdict = Verdict(outcome: .notConfigured, code: .recordAbsent, mail: .mx, tlsReporting: .absent)
        var tally = Tally()
        for position in 1...40 { tally.count(Sample.row("n\(position).example", position: position, verdict)) }
        return HeadlineSentences(run: run, figures: Figures(run: run, tally: tally)).warnings
    }

    @Test func tellOfAnUnfinishedRunHowMuchOfTheListItHasRead() {
        #expect(
            warnings(of: [RunFact("list-rows", "50000")], finishedAt: nil) == [
                "The run is not finished: so far 43 of the list's 50,000 rows were taken, and 40 of 40 domains taken from the list "
                    + "were examined."
            ])
    }

    @Test func tellOfAnUnfinishedRunOfAnEarlierVersionWhatIsKnown() {
        #expect(
            warnings(of: [], finishedAt: nil)
                == ["The run is not finished: 40 of 40 domains taken from the list were examined."])
    }

    @Test func doNotWarnOfAFinishedRun() {
        #expect(warnings(of: [RunFact("list-rows", "43")], finishedAt: 1).isEmpty)
    }
}
