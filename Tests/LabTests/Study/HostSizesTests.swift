import Lab
import Testing

struct HostSizesTests {
    @Test func sizesAddUpAndKeepTheirLimits() {
        for count in 6...500 {
            let shared = HostSizes.unclassified(count)
            #expect(shared.reduce(0, +) == count)
            #expect(shared.allSatisfy { (6...49).contains($0) }, "\(count): \(shared)")
            let own = HostSizes.selfManaged(count)
            #expect(own.reduce(0, +) == count)
            #expect(own.allSatisfy { (1...5).contains($0) })
        }
        #expect(HostSizes.registrar(12) == [5, 5, 2])
    }

    @Test func addressesDiffer() {
        let triples = (0..<41_664).map { LabAddress.triple($0) }
        #expect(Set(triples).count == triples.count)
        #expect(triples.allSatisfy { Set($0).count == 3 })
        #expect(Set((0..<37_500).map { LabAddress.dead($0) }).count == 37_500)
    }
}
