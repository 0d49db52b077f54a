import Foundation
import Testing

extension EndToEnd {
    /// Databases that cannot be used end in one line and the right exit code, and are left as they were.
    struct BadDatabaseTests {
        @Test(arguments: [
            BadCommand(
                "no directory", ["scan", "list.txt", "--db", "no/survey.sqlite"], 74, "there is no directory no/"),
            BadCommand("a directory", ["scan", "list.txt", "--db", "."], 74, "cannot open .: is a directory"),
            BadCommand(
                "a file system of the kernel's", ["scan", "list.txt", "--db", "/proc/s"], 74, "cannot open /proc/s"),
            BadCommand("the list", ["scan", "list.txt", "--db", "list.txt"], 65, "list.txt is no SQLite database"),
            BadCommand(
                "another program's", ["scan", "list.txt", "--db", "other.db"], 65, "database of another program"),
            BadCommand(
                "a newer version's", ["scan", "list.txt", "--db", "newer.db"], 65, "by a newer version (schema 99"),
            BadCommand("a report of none", ["report", "--db", "no.db"], 65, "there is no database no.db"),
            BadCommand("an export of none", ["export", "--db", "no.db"], 65, "there is no database no.db"),
            BadCommand("a report of another's", ["report", "--db", "other.db"], 65, "database of another program"),
            BadCommand(
                "an export of a newer one", ["export", "--db", "newer.db"], 65, "by a newer version (schema 99"),
            BadCommand("an unknown run", ["report", "--db", "good.db", "--run", "9"], 65, "good.db has no run 9"),
            BadCommand(
                "an unknown column", ["report", "--db", "good.db", "--group-by", "State"], 64,
                "no column \"State\" in run 1"),
        ])
        func refuses(_ command: BadCommand) async throws {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try await Self.prepared.value
            let options = command.arguments[0] == "scan" ? ["--resolver", server.address] : []
            try await BadCommand(
                command.testDescription, command.arguments + options, command.status, command.message
            ).expectRefusal(in: scratch)
        }

        @Test func refusesASecondWriterAtOnce() async throws {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try Scratch()
            let list = try scratch.file("list.txt", (1...200).map { "name\($0).test\n" }.joined())
            let arguments = [
                "scan", list, "--db", scratch.database, "--resolver", server.address, "--retry-after", "0",
            ]
            let first = try Program.start(arguments + ["--dns-rate", "300"], in: scratch)
            try await Poll.until("the first writer is at work") { server.count > 10 || !first.isRunning }
            let second = try await Program.run(arguments + ["--fresh"], in: scratch)
            #expect(second.status == 75)
            #expect(second.complaint.contains("is being written by another process"))
            #expect(first.isRunning)
            #expect(await first.ended().status == 0)
            let database = Database(path: scratch.database, scratch: scratch)
            #expect(
                try await database.rows("SELECT run_id, state, domains FROM runs") == [["1", "finished", "200"]])
        }

        /// A folder with a good database, one of a version to come, and one of another program; no test changes it.
        private static let prepared = Task {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try Scratch()
            let list = try scratch.file("list.txt", "one.test\n")
            for name in ["good.db", "newer.db"] {
                let ending = try await Program.run(
                    ["scan", list, "--db", name, "--resolver", server.address], in: scratch)
                #expect(ending.status == 0, "\(ending.errors)")
            }
            let newer = Database(path: scratch.path("newer.db"), scratch: scratch)
            _ = try await newer.rows("PRAGMA user_version = 99")
            let other = Database(path: scratch.path("other.db"), scratch: scratch)
            _ = try await other.rows("CREATE TABLE theirs (text)")
            return scratch
        }
    }
}
