import Testing

extension EndToEnd {
    /// The documented views, read as people read them: with `sqlite3`.
    struct ViewTests {
        @Test(arguments: [
            (
                "outcomes",
                [
                    "run_id", "domain", "position", "outcome", "category", "code", "mode", "max_age", "record_id",
                    "policy_sha256", "mail", "mx_total", "mx_matched", "tls_rpt", "deployed", "observed_at",
                ]
            ),
            ("findings", ["run_id", "domain", "stage", "code", "severity", "detail"]),
            (
                "runs",
                [
                    "run_id", "started_at", "finished_at", "state", "list_name", "list_sha256", "rows", "domains",
                    "duplicates", "invalid", "excluded", "tool_version", "options",
                ]
            ),
            ("input_columns", ["run_id", "domain", "name", "value"]),
        ])
        func haveTheirColumns(view: String, columns: [String]) async throws {
            let database = try await CatalogueSurvey.shared.result().database
            let found = try await database.rows("SELECT name FROM pragma_table_info('\(view)')")
            #expect(found.map { $0[0] } == columns)
        }

        @Test func outcomesAreThoseOfTheExport() async throws {
            let survey = try await CatalogueSurvey.shared.result()
            let rows = try await survey.database.rows(
                "SELECT domain, outcome, category, code, mode, mail, tls_rpt FROM outcomes")
            #expect(rows.count == survey.rows.count)
            for row in rows {
                let exported = try #require(survey.rows[row[0]])
                let fields = [
                    exported.domain, exported.outcome, exported.category, exported.code, exported.mode, exported.mail,
                    exported.tlsReporting,
                ]
                #expect(row == fields.map { $0 ?? "" })
            }
        }

        @Test func findingsAreThoseOfTheExport() async throws {
            let survey = try await CatalogueSurvey.shared.result()
            let rows = try await survey.database.rows("SELECT domain, code FROM findings")
            let found = Dictionary(grouping: rows) { $0[0] }.mapValues { Set($0.map { $0[1] }) }
            for (domain, row) in survey.rows { #expect(found[domain] ?? [] == Set(row.codes), "\(domain)") }
        }

        @Test func runsKeepHowTheListWasUsed() async throws {
            let survey = try await CatalogueSurvey.shared.result()
            let rows = try await survey.database.rows(
                """
                SELECT state, rows, domains, duplicates, invalid, excluded, finished_at >= started_at,
                    options ->> 'https-timeout'
                FROM runs
                """)
            let domains = survey.rows.count
            #expect(rows == [["finished", "\(domains + 7)", "\(domains)", "0", "7", "0", "1", "3"]])
            let rejected = try await survey.database.rows("SELECT DISTINCT kind FROM rejected_rows")
            #expect(rejected == [["invalid"]])
        }

        @Test func fileIsWhole() async throws {
            let database = try await CatalogueSurvey.shared.result().database
            #expect(try await database.rows("PRAGMA integrity_check") == [["ok"]])
            #expect(try await database.rows("PRAGMA foreign_key_check").isEmpty)
        }
    }
}
