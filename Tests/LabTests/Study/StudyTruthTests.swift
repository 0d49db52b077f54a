import Foundation
import Lab
import Testing

struct StudyTruthTests {
    @Test func readsItselfBack() throws {
        let truth = StudyPopulation(seed: 3, count: 5_000).truth
        #expect(try JSONDecoder().decode(StudyTruth.self, from: Data(truth.json.utf8)) == truth)
        #expect(truth.json == StudyPopulation(seed: 3, count: 5_000).truth.json)
    }
}
