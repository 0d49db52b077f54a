import Report
import Testing

@Suite("Ranges of places and ages")
struct BinTests {
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

    @Test(
        arguments: [
            (1, .thousand), (1_000, .thousand), (1_001, .tenThousand), (10_000, .tenThousand),
            (10_001, .hundredThousand), (100_000, .hundredThousand), (100_001, .million), (1_000_000, .million),
            (1_000_001, .rest),
        ] as [(Int, PlaceBin)]
    )
    func holdPlaces(position: Int, bin: PlaceBin) {
        #expect(PlaceBin(position) == bin)
    }
}
