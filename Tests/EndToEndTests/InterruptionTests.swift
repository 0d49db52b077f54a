import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// Whoever ends a survey at whatever moment loses nothing: the same command continues, and the result is the same.
    struct InterruptionTests {
        /// The moments at which a survey is ended, by the domains that are committed by then.
        private static let moments = [1, 400, 900, 1_500, 2_400, Labs.govCount]

        @Test func killingItLosesNothing() async throws {
            let survey = try GovSurvey()
            var done = 0
            for moment in Self.moments {
                let program = try Program.start(survey.arguments(GovSurvey.slow), in: survey.scratch)
                try await Poll.until("\(moment) domains are committed") {
                    await survey.committed() >= moment || !program.isRunning
                }
                #expect(program.isRunning)
                program.send(SIGKILL)
                let ending = await program.ended()
                #expect(ending.signal == SIGKILL)
                expectContinuation(ending, from: done)
                #expect(try await survey.database.rows("PRAGMA integrity_check") == [["ok"]])
                done = await survey.committed()
                #expect(done >= moment)
            }
            try await finish(survey, from: done)
        }

        @Test func killingItAsItStartsLosesNothing() async throws {
            let survey = try GovSurvey()
            for delay in [0, 20, 60, 150] {
                let program = try Program.start(survey.arguments(GovSurvey.slow), in: survey.scratch)
                try await Task.sleep(for: .milliseconds(delay))
                program.send(SIGKILL)
                _ = await program.ended()
            }
            try await finish(survey, from: await survey.committed())
        }

        @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
        func aSignalEndsItInOrder(signal: Int32, status: Int32) async throws {
            let survey = try GovSurvey()
            var done = 0
            for moment in [200, 1_600] {
                let program = try Program.start(survey.arguments(GovSurvey.slow), in: survey.scratch)
                try await Poll.until("\(moment) domains are committed") {
                    await survey.committed() >= moment || !program.isRunning
                }
                program.send(signal)
                let ending = await program.ended()
                #expect(ending.status == status, "\(ending.errors)")
                #expect(ending.complaint.contains("the same command continues"))
                expectContinuation(ending, from: done)
                done = await survey.committed()
                #expect(done < Labs.govCount)
                #expect(try await survey.counts()[0][0] == "interrupted")
                let report = try await Program.run(["report", "--db", survey.scratch.database], in: survey.scratch)
                #expect(report.output.contains("The run is not finished: so far"))
                #expect(report.output.contains("of the list's 16,539 rows were taken"))
                #expect(report.output.contains("rows taken from the list"))
            }
            try await finish(survey, from: done)
        }

        @Test func aSecondSignalEndsItAtOnce() async throws {
            let survey = try GovSurvey()
            let program = try Program.start(survey.arguments(GovSurvey.slow), in: survey.scratch)
            try await Poll.until("domains are committed that are not to be asked twice") {
                try await !survey.settled().isEmpty || !program.isRunning
            }
            program.send(SIGINT)
            try await Poll.until("the first signal is noticed") {
                program.errorsSoFar.contains("once more to stop at once") || !program.isRunning
            }
            program.send(SIGINT)
            #expect(await program.ended().status == 130)
            try await finish(survey, from: await survey.committed())
        }

        /// Runs the same command until its end, and compares with the survey that nobody interrupted.
        private func finish(_ survey: GovSurvey, from done: Int) async throws {
            let settled = try await survey.settled()
            #expect(done < 400 || !settled.isEmpty, "there is something to ask twice")
            let earlierRequests = survey.lab.requestedHosts.count
            #expect(earlierRequests >= settled.count)
            let ending = try await Program.run(survey.arguments([]), in: survey.scratch)
            #expect(ending.status == 0, "\(ending.errors)")
            expectContinuation(ending, from: done)
            let asked = Set(survey.lab.requestedHosts.dropFirst(earlierRequests))
            let askedAgain = settled.filter { asked.contains("mta-sts.\($0)") }
            #expect(askedAgain.isEmpty, "what was committed is not examined again")

            let uninterrupted = try await GovSurvey.uninterrupted.value
            #expect(try await survey.counts() == uninterrupted.counts)
            let export = try await survey.canonicalExport()
            #expect(export == uninterrupted.export, "the export differs from that of an uninterrupted survey")
            #expect(try await survey.database.rows("PRAGMA integrity_check") == [["ok"]])
        }

        /// Expects a survey to have begun where the one before it ended.
        private func expectContinuation(_ ending: Ending, from done: Int) {
            guard done > 0 else { return }
            let count = done >= 1_000 ? "\(done / 1_000),\(String(done % 1_000 + 1_000).dropFirst())" : "\(done)"
            #expect(ending.errors.contains("continuing run 1: \(count) domains are done"), "\(ending.errors)")
        }
    }
}
