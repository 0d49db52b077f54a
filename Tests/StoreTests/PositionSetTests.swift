import Store
import Testing

struct PositionSetTests {
    @Test
    func holdsWhatWasPutIn() {
        var set = PositionSet()
        let positions = [0, 1, 63, 64, 65, 1000, 4_000_000]
        for position in positions {
            #expect(!set.contains(position))
            let isNew = [set.insert(position), set.insert(position)]
            #expect(isNew == [true, false])
        }
        #expect(set.count == positions.count)
        #expect((0...2000).filter(set.contains) == positions.dropLast())
        #expect(set.contains(4_000_000) && !set.contains(4_000_001) && !set.contains(-1))
    }

    @Test
    func letsGoOfWhatIsTakenOut() {
        var set = PositionSet()
        for position in [0, 63, 64, 1000] { set.insert(position) }
        for position in [63, 63, 5, -1, 4_000_000] { set.remove(position) }
        #expect(set.count == 3)
        #expect((0...2000).filter(set.contains) == [0, 64, 1000])
        let isNew = set.insert(63)
        #expect(isNew)
    }
}
