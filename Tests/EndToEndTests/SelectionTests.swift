import Foundation
import Testing

extension EndToEnd {
    /// Which domains of a list are surveyed; nothing is sent about the others.
    struct SelectionTests {
        private static let names = (1...60).map { "name\($0).test" }

        @Test func sendsNothingAboutWhatIsExcluded() async throws {
            let survey = try await survey(
                "name.test\nwww.name.test\nother.example\na.sub.example\nsub.example\nnotsub.example\nlast.gov\n",
                ["--exclude", "exclude.txt"],
                exclude: "# opted out\nname.test   # by mail\n.sub.example\n\n*.gov\r\n")
            #expect(survey.domains == ["www.name.test", "other.example", "notsub.example"])
            let asked = Set(survey.asked.map { $0.split(separator: ".").suffix(2).joined(separator: ".") })
            #expect(asked == ["name.test", "other.example", "notsub.example"])
            #expect(survey.asked.allSatisfy { !$0.hasSuffix("name.test") || $0.hasSuffix("www.name.test") })
            #expect(survey.counts == [["7", "3", "0", "0", "4"]])
        }

        @Test(arguments: 1...4)
        func shardsAreTheListTogether(count: Int) async throws {
            var all: [String] = []
            for index in 1...count {
                let shard = try await survey(
                    Self.names.joined(separator: "\n"), ["--shard", "\(index)/\(count)"])
                #expect(shard.domains.count > 60 / count / 3)
                all += shard.domains
            }
            #expect(all.sorted() == Self.names.sorted())
        }

        @Test func aSampleFollowsFromItsSeed() async throws {
            let list = Self.names.joined(separator: "\n")
            let first = try await survey(list, ["--seed", "1", "--limit", "20"])
            let again = try await survey(list, ["--seed", "1", "--limit", "20"])
            let other = try await survey(list, ["--seed", "2", "--limit", "20"])
            #expect(first.domains.count == 20)
            #expect(first.domains == again.domains)
            #expect(Set(first.domains) != Set(other.domains))
            #expect(Set(first.domains) != Set(Self.names.prefix(20)))
        }

        @Test func aSeedAloneChangesNoResult() async throws {
            let survey = try await survey(Self.names.joined(separator: "\n"), ["--seed", "9"])
            #expect(survey.domains == Self.names)
        }

        @Test func aLimitTakesTheTop() async throws {
            let survey = try await survey(Self.names.joined(separator: "\n"), ["--limit", "7"])
            #expect(survey.domains == Array(Self.names.prefix(7)))
        }

        private struct Result {
            /// The domains surveyed, by position.
            let domains: [String]
            /// The names asked for.
            let asked: Set<String>
            /// Rows, domains, duplicates, invalid and excluded rows.
            let counts: [[String]]
        }

        private func survey(_ list: String, _ options: [String], exclude: String = "") async throws -> Result {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try Scratch()
            _ = try scratch.file("list.txt", list)
            _ = try scratch.file("exclude.txt", exclude)
            let ending = try await Program.run(
                [
                    "scan", "list.txt", "--db", scratch.database, "--resolver", server.address, "--dns-rate",
                    "unlimited",
                ] + options, in: scratch)
            #expect(ending.status == 0, "\(ending.errors)")
            let database = Database(path: scratch.database, scratch: scratch)
            return Result(
                domains: try await database.rows("SELECT domain FROM outcomes ORDER BY position").map { $0[0] },
                asked: server.names,
                counts: try await database.rows("SELECT rows, domains, duplicates, invalid, excluded FROM runs"))
        }
    }
}
