import Report
import Survey
import Testing

@Suite("Numbers and times in words")
struct WordsTests {
    @Test(
        arguments: [
            (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (12_345, "12,345"), (123_456, "123,456"),
            (73_939_004, "73,939,004"), (-1_234, "-1,234"), (Int.max, "9,223,372,036,854,775,807"),
            (Int.min, "-9,223,372,036,854,775,808"),
        ]
    )
    func groupsThousands(count: Int, text: String) {
        #expect(NumberText.grouped(count) == text)
    }

    @Test(
        arguments: [
            (0, 5, "0 %"), (5, 5, "100 %"), (55, 2_000, "2.8 %"), (1, 2, "50.0 %"), (1, 3, "33.3 %"), (1, 10, "10.0 %"),
            (999, 10_000, "10.0 %"), (997, 10_000, "10.0 %"), (994, 10_000, "9.9 %"), (1, 100, "1.0 %"),
            (999, 100_000, "1.00 %"), (7, 10_000, "0.07 %"), (75, 100_000, "0.075 %"), (13, 10_000, "0.13 %"),
            (1, 200, "0.50 %"), (53_800, 73_939_004, "0.073 %"), (6_183, 6_248_969, "0.099 %"),
            (1, 1_000_000, "0.0001 %"), (999, 1_000, "99.9 %"), (9_996, 10_000, "99.96 %"),
            (73_938_999, 73_939_004, "99.99999 %"), (0, 0, "–"),
        ]
    )
    func writesSharesInPercent(count: Int, total: Int, text: String) {
        #expect(NumberText.percent(Share(count, of: total).fraction) == text)
    }

    @Test func writesIntervalsInPercent() {
        #expect(NumberText.percent(Share(55, of: 2_000).interval) == "2.1–3.6 %")
        #expect(NumberText.percent(Share(0, of: 20).interval) == "0–16.1 %")
        #expect(NumberText.percent(Share(0, of: 0).interval) == "–")
    }

    @Test func saysNeverNaNAndNeverAllOfAPart() {
        for total in 0...300 {
            for count in 0...total {
                let text = NumberText.percent(Share(count, of: total).fraction)
                #expect(!text.contains("nan") && !text.contains("inf"))
                #expect(text.hasPrefix("100") == (count == total && total > 0))
                #expect((text == "0 %") == (count == 0 && total > 0))
            }
        }
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"), (951_868_800, "2000-03-01T00:00:00Z"),
            (1_727_589_600, "2024-09-29T06:00:00Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
        ] as [(Int64, String)]
    )
    func writesMomentsInUTC(seconds: Int64, text: String) {
        #expect(TimeText.utc(seconds) == text)
    }
}
