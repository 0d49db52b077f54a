import Report
import Survey
import Testing

@testable import Commands

struct PartValuesTests {
    private static let run = SampleRun.run(1, columns: ["client", "id"])

    @Test func areThoseOfTheColumn() throws {
        var values = PartValues(of: try ListColumn("CLIENT", of: Self.run), for: "--group-by")
        #expect(try values.value(in: ["acme", "1"]) == ExactText("acme"))
        #expect(try values.value(in: []) == ExactText(""))
    }

    @Test func areNoneWithoutAColumn() throws {
        var values = PartValues(of: nil, for: "--group-by")
        #expect(try values.value(in: ["acme"]) == nil)
    }

    @Test func areAsManyAsThereMayBeClients() throws {
        var values = PartValues(of: try ListColumn("id", of: Self.run), for: "--group-by")
        for _ in 1...2 {
            for id in 1...PartValues.limit { _ = try values.value(in: ["", String(id)]) }
        }
        let failure = try #require(throws: Failure.self) { try values.value(in: ["", "one more"]) }
        #expect(failure.code == .usage)
        #expect(
            failure.message
                == "the column \"id\" has more than 10,000 values; choose another for --group-by, or a part "
                + "of the run by --where")
    }
}
