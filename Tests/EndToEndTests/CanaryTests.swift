import Glibc
import Lab
import Testing

extension EndToEnd {
    /// Whatever a resolver says while it lies, what a survey says in the end is the truth.
    struct CanaryTests {
        /// How many questions are asked before the lie begins: of some 10,000.
        private static let moment = 3_000

        /// A list on standard input is gone over again like a file.
        @Test(arguments: [false, true])
        func aResolverThatLiesForAWhileChangesNothing(isPiped: Bool) async throws {
            let (survey, resolver) = try prepared()
            defer { resolver.stop() }
            var command = try arguments(survey, resolver, interval: "0.5")
            let list = command[1]
            if isPiped { command[1] = "-" }
            let program = try Program.start(command, input: isPiped ? list : nil, in: survey.scratch)
            try await lie(resolver, program)
            try await Poll.until("the lie is noticed") { hasPaused(program) || !program.isRunning }
            try await Task.sleep(for: .seconds(1))
            resolver.lie(false)
            let ending = await program.ended()
            #expect(ending.status == 0, "\(ending.errors)")
            #expect(ending.errors.contains("the scan goes on after "), "\(ending.errors)")
            try await expectTruth(survey, resolver)
            try await expectWindow(survey)
        }

        @Test func theLastCanaryDecidesWhetherASurveyIsFinished() async throws {
            let (survey, resolver) = try prepared()
            defer { resolver.stop() }
            let program = try Program.start(try arguments(survey, resolver, interval: "1000"), in: survey.scratch)
            try await lie(resolver, program)
            try await Poll.until("the lie is noticed") { hasPaused(program) || !program.isRunning }
            #expect(program.isRunning)
            #expect(try await survey.counts()[0][0] == "running")
            #expect(await survey.committed() == 0, "nothing that was not confirmed is shown")
            resolver.lie(false)
            let ending = await program.ended()
            #expect(ending.status == 0, "\(ending.errors)")
            try await expectTruth(survey, resolver)
            try await expectWindow(survey)
        }

        /// Nobody has noticed the lie when the survey is killed, and the resolver is in order when it is continued.
        @Test func killingItBeforeALieIsNoticedChangesNothing() async throws {
            let (survey, resolver) = try prepared()
            defer { resolver.stop() }
            let command = try arguments(survey, resolver, interval: "1000") + GovSurvey.slow
            var program = try Program.start(command, in: survey.scratch)
            try await lie(resolver, program)
            try await Poll.until("lies are written") { resolver.liesTold > 2_000 || !program.isRunning }
            let committed = await survey.committed()
            #expect(committed > 0)
            program.send(SIGKILL)
            #expect(await program.ended().signal == SIGKILL)
            // Whoever asks while the resolver still lies is told, and nothing is lost by it.
            let refused = try await Program.run(command, in: survey.scratch)
            #expect(refused.status == 74)
            #expect(
                refused.complaint.contains("was answered with NXDOMAIN by \(resolver.address)"), "\(refused.errors)")
            resolver.lie(false)
            program = try Program.start(command, in: survey.scratch)
            let ending = await program.ended()
            #expect(ending.status == 0, "\(ending.errors)")
            #expect(ending.errors.contains("more are examined again, for no canary was asked after them"))
            try await expectTruth(survey, resolver)
        }

        /// What a last round of canaries confirms needs not be examined again.
        @Test func interruptingItKeepsWhatCanariesConfirm() async throws {
            let (survey, resolver) = try prepared()
            defer { resolver.stop() }
            let command = try arguments(survey, resolver, interval: "1000")
            let program = try Program.start(command + GovSurvey.slow, in: survey.scratch)
            try await Poll.until("domains are committed") { await survey.committed() > 500 || !program.isRunning }
            program.send(SIGINT)
            #expect(await program.ended().status == 130)
            #expect(await survey.database.number("SELECT rounds FROM canary_rounds") == 2)
            let ending = try await Program.run(command, in: survey.scratch)
            #expect(ending.status == 0, "\(ending.errors)")
            #expect(ending.errors.contains("continuing run 1: "))
            try await expectTruth(survey, resolver)
        }

        @Test func aCanaryThatFailsFromTheStartIsNamed() async throws {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try Scratch()
            _ = try scratch.file("list.txt", "one.test\n")
            let command = [
                "scan", "list.txt", "--db", scratch.database, "--resolver", server.address, "--canary-good",
                "known.test",
            ]
            let message = "the canary _mta-sts.known.test was answered with NXDOMAIN by \(server.address)"
            try await BadCommand("a canary that is not there", command, 74, message).expectRefusal(in: scratch)
        }

        @Test func aRunSaysWhichCanariesItHad() async throws {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try Scratch()
            _ = try scratch.file("list.txt", "one.test\n")
            for (canaries, notices) in [([], 1), (["--canary-good", "none", "--canary-bad", "test"], 0)] {
                let ending = try await Program.run(
                    ["scan", "list.txt", "--db", scratch.database, "--resolver", server.address] + canaries, in: scratch
                )
                #expect(ending.status == 0, "\(ending.errors)")
                #expect(ending.errorLines.count { $0.hasPrefix("no canaries are asked: ") } == notices)
            }
            let database = Database(path: scratch.database, scratch: scratch)
            let rows = try await database.rows(
                """
                SELECT options ->> 'canary-good', options ->> 'canary-bad', rounds
                FROM runs LEFT JOIN canary_rounds USING (run_id) ORDER BY run_id
                """)
            #expect(rows == [["none", "none", ""], ["none", "test", "2"]])
        }

        private func prepared() throws -> (GovSurvey, LyingResolver) {
            let survey = try GovSurvey()
            return (survey, try LyingResolver(before: survey.lab.resolver))
        }

        /// A survey through a resolver, whose canary is a domain of the lab.
        private func arguments(
            _ survey: GovSurvey, _ resolver: LyingResolver, interval: String
        ) throws -> [String] {
            let known = try #require(survey.lab.population.first { $0.expected.outcome == "enforce" })
            var arguments = survey.arguments([
                "--dns-rate", "2500", "--canary-good", known.domain, "--canary-interval", interval,
            ])
            let place = try #require(arguments.firstIndex(of: survey.lab.resolver))
            arguments[place] = resolver.address
            return arguments
        }

        /// Lets the resolver lie once the survey is well under way.
        private func lie(_ resolver: LyingResolver, _ program: RunningProgram) async throws {
            try await Poll.until("the survey is under way") {
                resolver.questions > Self.moment || !program.isRunning
            }
            #expect(program.isRunning, "\(program.errorsSoFar)")
            resolver.lie()
        }

        private func hasPaused(_ program: RunningProgram) -> Bool {
            program.errorsSoFar.contains("the scan pauses: the canary _mta-sts.")
        }

        private func expectTruth(_ survey: GovSurvey, _ resolver: LyingResolver) async throws {
            let undisturbed = try await GovSurvey.uninterrupted.value
            #expect(try await survey.counts() == undisturbed.counts)
            let export = try await survey.canonicalExport()
            #expect(export == undisturbed.export, "the export differs from that of a survey nobody lied to")
            #expect(try await survey.database.rows("PRAGMA integrity_check") == [["ok"]])
            #expect(try await survey.database.rows("PRAGMA foreign_key_check").isEmpty)
        }

        private func expectWindow(_ survey: GovSurvey) async throws {
            let rows = try await survey.database.rows(
                """
                SELECT kind, answer, domains > 0, began_at <= ended_at, canary LIKE '_mta-sts.%', run_id
                FROM canary_windows
                """)
            #expect(rows == [["good", "NXDOMAIN", "1", "1", "1", "1"]])
        }
    }
}
