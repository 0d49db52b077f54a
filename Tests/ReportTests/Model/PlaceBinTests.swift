import Report
import Testing

@Suite("Ranges of places in a list")
struct PlaceBinTests {
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
