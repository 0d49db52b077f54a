import MTASTS
import Testing

/// The shared vectors: legality, the decided cases, and how many senders accept what is not legal.
struct ConformanceTests {
    @Test func vectorsAreThere() {
        #expect(Vectors.records.count == 36)
        #expect(Vectors.policies.count == 72)
        #expect(Vectors.reports.count == 27)
        #expect(Vectors.matches.count == 14)
    }

    @Test(arguments: Vectors.records)
    func judgesRecord(_ vector: Vector) { check(STSRecord.parse(vector.bytes), vector) }

    @Test(arguments: Vectors.policies)
    func judgesPolicy(_ vector: Vector) { check(Policy.parse(vector.bytes), vector) }

    @Test(arguments: Vectors.reports)
    func judgesReportRecord(_ vector: Vector) { check(TLSRPTRecord.parse(vector.bytes), vector) }

    private func check<Value>(_ parsed: Parsed<Value>, _ vector: Vector) {
        #expect(parsed.isValid == vector.isValid, "\(parsed.kinds)")
        #expect(parsed.errors.isEmpty == vector.isValid)
        if !vector.isValid {
            #expect(parsed.acceptedBy?.description == vector.acceptedBy, "\(parsed.kinds)")
            #expect(parsed.errors.allSatisfy { $0.acceptedBy != nil }, "\(parsed.kinds)")
        }
    }

    /// What each vector comes to, in the words of the taxonomy: frozen, so that no change goes unseen.
    @Test(arguments: ExpectedKinds.records)
    func namesProblemsOfRecord(_ id: String, _ kinds: [String]) throws {
        let vector = try #require(Vectors.records.first { $0.id == id })
        #expect(STSRecord.parse(vector.bytes).kinds == kinds)
    }

    @Test(arguments: ExpectedKinds.policies)
    func namesProblemsOfPolicy(_ id: String, _ kinds: [String]) throws {
        let vector = try #require(Vectors.policies.first { $0.id == id })
        #expect(Policy.parse(vector.bytes).kinds == kinds)
    }

    @Test(arguments: ExpectedKinds.reports)
    func namesProblemsOfReportRecord(_ id: String, _ kinds: [String]) throws {
        let vector = try #require(Vectors.reports.first { $0.id == id })
        #expect(TLSRPTRecord.parse(vector.bytes).kinds == kinds)
    }

    @Test func everyVectorHasItsNames() {
        #expect(Set(ExpectedKinds.records.keys) == Set(Vectors.records.map(\.id)))
        #expect(Set(ExpectedKinds.policies.keys) == Set(Vectors.policies.map(\.id)))
        #expect(Set(ExpectedKinds.reports.keys) == Set(Vectors.reports.map(\.id)))
    }

    @Test(arguments: Vectors.matches)
    func matchesHost(_ vector: MatchVector) {
        // A pattern that is not legal matches nothing.
        let pattern = try? MXPattern(vector.pattern)
        #expect((pattern?.matches(vector.host) ?? false) == vector.match)
    }
}
