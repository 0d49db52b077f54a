import Report
import Testing

@Suite("Weights in cells")
struct WeightTests {
    @Test(
        arguments: [
            ("0", 0), ("12", 12), ("3.5", 3.5), (" 7 ", 7), ("1e3", 1_000), ("2.5E-1", 0.25), ("007", 7),
            ("1e15", 1e15),
            ("5.", 5),
        ] as [(String, Double)]
    )
    func areNumbers(cell: String, weight: Double) {
        #expect(Weight(cell) == .number(weight))
    }

    @Test(arguments: ["", " ", "\t"]) func mayBeMissing(cell: String) {
        #expect(Weight(cell) == .missing)
    }

    @Test(
        arguments: [
            "-1", "-0", "+1", "nan", "inf", "infinity", "0x10", "1,000", "1 000", "1e999", "1e16", "12 boxes", "one",
            ".5",
            "1.2.3", "\u{664}", "１２", "1_000", "=1", "1e", "e5", "--",
        ]
    )
    func areRefused(cell: String) {
        #expect(Weight(cell) == nil)
    }
}
