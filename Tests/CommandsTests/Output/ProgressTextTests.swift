import Scan
import Survey
import Testing

@testable import Commands

struct ProgressTextTests {
    @Test func tellsDoneRateOutcomesAndTimeLeft() {
        var counts = ScanCounts()
        counts.examined = 12_000
        counts.resumed = 345
        counts.outcomes = [.enforce: 12, .broken: 5]
        counts.invalid = 100
        let text = ProgressText(counts: counts, expected: 100_100, elapsed: 60)
        #expect(text.line == "12,345 of 100,000 (12 %), 200/s, 7:18 left · enforce 12 · broken 5")
    }

    @Test func tellsOfLaterPasses() {
        var counts = ScanCounts()
        counts.examined = 10
        counts.pass = 2
        counts.waiting = 3
        let text = ProgressText(counts: counts, expected: 10, elapsed: 1)
        #expect(text.line == "10 done, pass 2: 0 looked at again, 3 wait for their time")
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567")])
    func groupsDigits(number: Int, text: String) {
        #expect(NumberForm.grouped(number) == text)
    }

    @Test(arguments: [(0.4, "0:00"), (171.0, "2:51"), (3723.0, "1:02:03")])
    func writesTimes(seconds: Double, text: String) {
        #expect(NumberForm.clock(seconds) == text)
    }
}
