import Testing

extension EndToEnd {
    /// Readers that go away early.
    struct ClosedOutputTests {
        @Test(arguments: ["export --format jsonl", "export --format csv", "report --format json"])
        func resultsEndWithTheirReader(command: String) async throws {
            let survey = try await CatalogueSurvey.shared.result()
            let ending = try await Program.shell(
                """
                env --default-signal=PIPE "$program" \(command) --db "$database" | head -c 20 | wc -c
                echo "${PIPESTATUS[0]}"
                """, ["database": survey.scratch.database], in: survey.scratch)
            #expect(ending.output == "20\n141\n", "SIGPIPE ends it as it ends every filter")
            #expect(ending.errors.isEmpty)
        }

        @Test func aReaderThatGoesIsToldWhereTheSignalIsIgnored() async throws {
            let survey = try await CatalogueSurvey.shared.result()
            let ending = try await Program.shell(
                """
                env --ignore-signal=PIPE "$program" export --db "$database" | head -c 20 | wc -c
                echo "${PIPESTATUS[0]}"
                """, ["database": survey.scratch.database], in: survey.scratch)
            #expect(ending.output == "20\n74\n")
            #expect(ending.errorLines == ["mtasts-survey: standard output: closed by its reader"])
        }

        @Test func aScanOutlivesTheReaderOfItsErrors() async throws {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try Scratch()
            _ = try scratch.file("list.txt", "one.test\ntwo.test\n")
            let ending = try await Program.shell(
                """
                env --default-signal=PIPE "$program" scan list.txt --db "$database" --resolver \(server.address) \\
                    2>&1 >/dev/null | true
                echo "${PIPESTATUS[0]}"
                """, ["database": scratch.database], in: scratch)
            #expect(ending.output == "0\n")
            let database = Database(path: scratch.database, scratch: scratch)
            #expect(try await database.rows("SELECT state, domains FROM runs") == [["finished", "2"]])
        }
    }
}
