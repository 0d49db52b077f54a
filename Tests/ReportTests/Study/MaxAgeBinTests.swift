import Report
import Testing

@Suite("Ranges of maximum ages")
struct MaxAgeBinTests {
    @Test(
        arguments: [
            (0, .underDay), (86_399, .underDay), (86_400, .underWeek), (604_799, .underWeek), (604_800, .underMonth),
            (2_591_999, .underMonth), (2_592_000, .underHalfYear), (15_551_999, .underHalfYear),
            (15_552_000, .halfYearAndMore), (31_557_600, .halfYearAndMore),
        ] as [(Int, MaxAgeBin)]
    )
    func holdAges(seconds: Int, bin: MaxAgeBin) {
        #expect(MaxAgeBin(seconds) == bin)
    }
}
