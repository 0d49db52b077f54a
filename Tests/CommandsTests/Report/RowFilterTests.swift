import Report
import Store
import Testing

@testable import Commands

struct RowFilterTests {
    private static let run = SampleRun.run(7, columns: ["client", "Sector", "a=b", "Size", "SIZE"])

    @Test(arguments: [
        (["client=acme"], true), (["CLIENT=acme"], true), (["client=Acme"], false), (["sector="], true),
        (["client=acme", "sector="], true), (["client=acme", "sector=x"], false), (["a=b=c=d"], true),
        (["Size=1"], true), (["SIZE=2"], true), ([], true),
    ])
    func holdsRowsOfAllConditions(conditions: [String], holds: Bool) throws {
        let filter = try RowFilter(conditions, of: Self.run)
        #expect(filter.holds(["acme", "", "c=d", "1", "2"]) == holds)
        #expect(filter.isEmpty == conditions.isEmpty)
    }

    /// Equal for a reader is not equal for a machine: a value fits by its bytes.
    @Test func comparesBytes() throws {
        let filter = try RowFilter(["client=caf\u{E9}"], of: Self.run)
        #expect(filter.holds(["caf\u{E9}"]))
        #expect(!filter.holds(["cafe\u{301}"]))
    }

    @Test func takesAMissingCellForAnEmptyOne() throws {
        #expect(try RowFilter(["sector="], of: Self.run).holds(["acme"]))
    }

    @Test(arguments: [
        ("client", "--where \"client\" is not COLUMN=VALUE"),
        ("owner=x", "no column \"owner\" in run 7: there are client, Sector, a=b, Size, SIZE"),
        ("size=1", "column \"size\" may be \"Size\" and \"SIZE\" in run 7; write it as the list does"),
    ])
    func refusesWhatIsNoCondition(text: String, message: String) throws {
        let failure = try #require(throws: Failure.self) { try RowFilter([text], of: Self.run) }
        #expect(failure.code == .usage)
        #expect(failure.message == message)
    }

    @Test func tellsOfAListWithoutColumns() throws {
        let failure = try #require(throws: Failure.self) { try RowFilter(["a=b"], of: SampleRun.run(1)) }
        #expect(failure.message == "no column \"a\" in run 1: the list has no extra columns")
    }
}
