import Foundation
import Testing

extension EndToEnd {
    /// Results are there whole or not at all.
    struct OutputPlaceTests {
        @Test(arguments: [["report", "--format", "markdown"], ["export", "--format", "jsonl"]])
        func aFileHoldsWhatStandardOutputShows(command: [String]) async throws {
            let survey = try await CatalogueSurvey.shared.result()
            let scratch = try Scratch()
            let shown = try await Program.run(command + ["--db", survey.scratch.database], in: scratch)
            _ = try scratch.file("result", "what was there")
            let written = try await Program.run(
                command + ["--db", survey.scratch.database, "--output", "result"], in: scratch)
            #expect(written.status == 0)
            #expect(written.output.isEmpty)
            #expect(scratch.contents("result") == Data(shown.output.utf8))
            #expect(scratch.names == ["result"])
        }

        @Test(arguments: [
            BadCommand("no folder", ["export", "--output", "no/result"], 74, "no/result: its folder does not exist"),
            BadCommand("a directory", ["report", "--output", "."], 74, ".: is a directory"),
            BadCommand("a full device", ["export", "--output", "/dev/full"], 74, "/dev/full: no space left"),
            BadCommand("a full device", ["report", "--output", "/dev/full"], 74, "/dev/full: no space left"),
            BadCommand("the kernel's folder", ["report", "--output", "/proc/result"], 74, "/proc/result: "),
        ])
        func refuses(_ command: BadCommand) async throws {
            let survey = try await CatalogueSurvey.shared.result()
            try await BadCommand(
                command.testDescription, command.arguments + ["--db", survey.scratch.database], command.status,
                command.message
            ).expectRefusal(in: try Scratch())
        }

        @Test(
            arguments: [["report", "--format", "json"], ["export"]],
            ["good.db", "./good.db-lock", "good.db-wal", "link"])
        func theDatabaseIsKept(command: [String], output: String) async throws {
            let survey = try await CatalogueSurvey.shared.result()
            let scratch = try Scratch()
            _ = try scratch.file("good.db", try #require(survey.scratch.contents("survey.sqlite")))
            _ = try scratch.file("good.db-lock", "")
            try FileManager.default.createSymbolicLink(
                atPath: scratch.path("link"), withDestinationPath: scratch.path("good.db"))
            try await BadCommand(
                output, command + ["--db", "good.db", "--output", output], 64,
                "--output \(output) would overwrite the database, good.db"
            ).expectRefusal(in: scratch)
        }

        @Test(.enabled(if: Namespace.isAvailable, "this system has no mount namespaces"))
        func aFullDiskKeepsWhatWasThere() async throws {
            let survey = try await CatalogueSurvey.shared.result()
            let scratch = try Scratch()
            let ending = try await Namespace.shell(
                """
                mount -t tmpfs -o size=64k none mnt && echo before > mnt/result
                "$program" export --db "$database" --output mnt/result; echo $?
                ls mnt; cat mnt/result
                """, ["database": survey.scratch.database], in: scratch)
            #expect(ending.output == "74\nresult\nbefore\n")
            #expect(ending.complaint.contains("result: no space left"), "\(ending.errors)")
        }

        @Test(.enabled(if: Namespace.isAvailable, "this system has no mount namespaces"))
        func aFullDiskLeavesNoHalfOfASet() async throws {
            let survey = try await CatalogueSurvey.shared.result()
            let scratch = try Scratch()
            let ending = try await Namespace.shell(
                """
                mount -t tmpfs -o size=128k none mnt && mkdir mnt/old && echo before > mnt/old/summary.csv
                "$program" report --db "$database" --format csv --output mnt/old; echo $?
                "$program" report --db "$database" --format csv --output mnt/new/; echo $?
                ls mnt mnt/old; cat mnt/old/summary.csv
                """, ["database": survey.scratch.database], in: scratch)
            #expect(ending.output == "74\n74\nmnt:\nold\n\nmnt/old:\nsummary.csv\nbefore\n")
            #expect(ending.errorLines.allSatisfy { $0.contains("no space left") }, "\(ending.errors)")
        }

        @Test(.enabled(if: Namespace.isAvailable, "this system has no mount namespaces"))
        func aFolderThatMayNotBeWrittenIsRefused() async throws {
            let survey = try await CatalogueSurvey.shared.result()
            let scratch = try Scratch()
            let ending = try await Namespace.shell(
                """
                mount -t tmpfs -o ro none mnt
                "$program" report --db "$database" --output mnt/result; echo $?
                """, ["database": survey.scratch.database], in: scratch)
            #expect(ending.output == "74\n")
            #expect(ending.errorLines == ["mtasts-survey: mnt/result: not allowed to write it"])
        }
    }
}
