import Glibc
import Testing

extension EndToEnd {
    /// An unfinished run is continued only by what was begun, and says what differs otherwise.
    struct ResumeGuardTests {
        @Test(arguments: [
            (["other.txt"], "list was list.txt (SHA-256 "),
            (["list.txt", "--dns-attempts", "2"], "dns-attempts was 3 and is now 2; "),
            (["list.txt", "--limit", "5"], "limit was not given and is now 5; "),
            (["list.txt", "--seed", "5"], "seed was not given and is now 5; "),
            (["list.txt", "--shard", "1/2"], "shard was not given and is now 1/2; "),
            (["list.txt", "--skip-apex"], "skip-apex was no and is now yes; "),
        ])
        func refusesWhatDiffers(given: [String], difference: String) async throws {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try await unfinished(server)
            let ending = try await Program.run(["scan"] + given + options(scratch, server), in: scratch)
            #expect(ending.status == 64)
            #expect(ending.complaint.contains("run 1 in "), "\(ending.errors)")
            #expect(ending.complaint.contains("is not finished and was begun with something else: \(difference)"))
            #expect(ending.complaint.contains("--fresh"))
        }

        @Test func continuesAtAnotherPace() async throws {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try await unfinished(server)
            let ending = try await Program.run(
                ["scan", "list.txt", "--concurrency", "7", "--contact", "mailto:me@survey.test"]
                    + options(scratch, server), in: scratch)
            #expect(ending.status == 0)
            #expect(ending.errors.contains("continuing run 1: "))
        }

        @Test func freshBeginsAnewAndKeepsWhatWasThere() async throws {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try await unfinished(server)
            let ending = try await Program.run(
                ["scan", "other.txt", "--fresh"] + options(scratch, server), in: scratch)
            #expect(ending.status == 0, "\(ending.errors)")
            let database = Database(path: scratch.database, scratch: scratch)
            #expect(
                try await database.rows("SELECT run_id, state FROM runs ORDER BY run_id")
                    == [["1", "abandoned"], ["2", "finished"]])
            #expect(await database.number("SELECT count(*) FROM outcomes WHERE run_id = 2") == 1)
            #expect(await database.number("SELECT count(*) > 0 FROM outcomes WHERE run_id = 1") == 1)
        }

        @Test func aFinishedRunIsFollowedByANewOne() async throws {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try Scratch()
            _ = try scratch.file("list.txt", "one.test\n")
            for _ in 1...2 {
                let ending = try await Program.run(["scan", "list.txt"] + options(scratch, server), in: scratch)
                #expect(ending.status == 0, "\(ending.errors)")
            }
            let database = Database(path: scratch.database, scratch: scratch)
            #expect(
                try await database.rows("SELECT run_id, state FROM runs ORDER BY run_id")
                    == [["1", "finished"], ["2", "finished"]])
        }

        private func options(_ scratch: Scratch, _ server: NameServer) -> [String] {
            ["--db", scratch.database, "--resolver", server.address]
        }

        /// A database whose run was killed after some of its domains.
        private func unfinished(_ server: NameServer) async throws -> Scratch {
            let scratch = try Scratch()
            _ = try scratch.file("list.txt", (1...200).map { "name\($0).test\n" }.joined())
            _ = try scratch.file("other.txt", "other.test\n")
            let program = try Program.start(
                ["scan", "list.txt", "--dns-rate", "200"] + options(scratch, server), in: scratch)
            let database = Database(path: scratch.database, scratch: scratch)
            try await Poll.until("a domain is committed") {
                await database.number("SELECT count(*) FROM outcomes") ?? 0 > 0 || !program.isRunning
            }
            program.send(SIGKILL)
            #expect(await program.ended().signal == SIGKILL)
            return scratch
        }
    }
}
