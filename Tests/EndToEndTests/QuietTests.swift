import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// What a scan says, and to whom.
    struct QuietTests {
        @Test func aScanSpeaksOnStandardErrorAlone() async throws {
            let (scratch, server) = try prepared()
            defer { server.stop() }
            let ending = try await Program.run(arguments(scratch, server), in: scratch)
            #expect(ending.status == 0)
            #expect(ending.output.isEmpty)
            #expect(ending.errors.contains("list.txt: one name a line, 40 rows"))
            #expect(ending.errors.contains("40 not configured"))
            #expect(!ending.errors.contains("\u{1B}"), "no escapes where no terminal is")
        }

        @Test func aQuietScanSaysNothing() async throws {
            let (scratch, server) = try prepared()
            defer { server.stop() }
            let ending = try await Program.run(arguments(scratch, server) + ["--quiet"], in: scratch)
            #expect(ending.status == 0)
            #expect(ending.output.isEmpty)
            #expect(ending.errors.isEmpty)
        }

        @Test func aQuietScanStillSaysWhatFailed() async throws {
            let (scratch, server) = try prepared()
            defer { server.stop() }
            let ending = try await Program.run(
                arguments(scratch, server) + ["--quiet", "--exclude", "none"], in: scratch)
            #expect(ending.status == 65)
            #expect(ending.errorLines == ["mtasts-survey: none: no such file"])
        }

        @Test func theStatusFileTellsTheEnd() async throws {
            let (scratch, server) = try prepared()
            defer { server.stop() }
            let ending = try await Program.run(
                arguments(scratch, server) + ["--status-file", "status.json"], in: scratch)
            #expect(ending.status == 0, "\(ending.errors)")
            let status = try status(scratch)
            #expect(status["state"] as? String == "finished")
            for (key, count) in [
                ("rows", 40), ("domains", 40), ("examined", 40), ("resumed", 0), ("not_configured", 40), ("broken", 0),
                ("inconclusive", 0),
            ] {
                #expect(status[key] as? Int == count, "\(key)")
            }
            #expect(!scratch.names.contains { $0.hasSuffix(".part") })
        }

        @Test func theStatusFileTellsTheWay() async throws {
            let (scratch, server) = try prepared()
            defer { server.stop() }
            let program = try Program.start(
                arguments(scratch, server) + ["--status-file", "status.json", "--dns-rate", "60"], in: scratch)
            try await Poll.until("there is a status of the survey itself") {
                try !program.isRunning
                    || scratch.contents("status.json") != nil && self.status(scratch)["expected"] as? Int != 0
            }
            let status = try status(scratch)
            #expect(status["state"] as? String == "running")
            #expect(status["expected"] as? Int == 40)
            program.send(SIGTERM)
            #expect(await program.ended().status == 143)
            #expect(try self.status(scratch)["state"] as? String == "interrupted")
        }

        @Test func theStatusFileTellsOfAScanThatCannotBegin() async throws {
            let (scratch, server) = try prepared()
            defer { server.stop() }
            _ = try scratch.file("status.json", #"{"state":"finished"}"#)
            let ending = try await Program.run(
                [
                    "scan", "no.txt", "--db", scratch.database, "--resolver", server.address, "--status-file",
                    "status.json",
                ],
                in: scratch)
            #expect(ending.status == 65)
            #expect(try status(scratch)["state"] as? String == "failed")
        }

        @Test func aStatusFileThatCannotBeWrittenIsToldOnce() async throws {
            let (scratch, server) = try prepared()
            defer { server.stop() }
            let ending = try await Program.run(
                arguments(scratch, server) + ["--quiet", "--status-file", "no/status.json", "--dns-rate", "40"],
                in: scratch)
            #expect(ending.status == 0)
            #expect(ending.errorLines == ["mtasts-survey: no/status.json: its folder does not exist; make it first"])
        }

        @Test func aDryRunSendsAndWritesNothing() async throws {
            let (scratch, server) = try prepared()
            defer { server.stop() }
            let names = scratch.names
            let ending = try await Program.run(
                arguments(scratch, server) + ["--dry-run", "--status-file", "status.json"], in: scratch)
            #expect(ending.status == 0)
            #expect(ending.output.contains("would scan 40 domains of 40 rows"))
            #expect(ending.errors.isEmpty)
            #expect(scratch.names == names)
            #expect(server.count == 0)
        }

        private func prepared() throws -> (Scratch, NameServer) {
            let scratch = try Scratch()
            _ = try scratch.file("list.txt", (1...40).map { "name\($0).test\n" }.joined())
            return (scratch, try NameServer(.nameError))
        }

        private func arguments(_ scratch: Scratch, _ server: NameServer) -> [String] {
            ["scan", "list.txt", "--db", scratch.database, "--resolver", server.address]
        }

        private func status(_ scratch: Scratch) throws -> [String: Any] {
            let data = try #require(scratch.contents("status.json"))
            return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        }
    }
}
