import Store
import Survey
import Testing

/// How runs begin, are continued, and end.
struct RunTests {
    private let scratch = Scratch()

    @Test
    func continuesAnUnfinishedRunWhereItStopped() throws {
        var writer = try SurveyWriter(path: scratch.database)
        let first = try writer.begin(Sample.plan(), fresh: false, now: 100)
        #expect(!first.isResumed && first.done.count == 0 && first.pending == 0 && first.startedAt == 100)
        try writer.append([Sample.plain(1), Sample.plain(3), Sample.failing(64)])
        try writer.finish(ListCounts(rows: 64, domains: 64), state: .interrupted, now: 200)
        try writer.close()

        writer = try SurveyWriter(path: scratch.database)
        let second = try writer.begin(Sample.plan(), fresh: false, now: 300)
        #expect(second.run == first.run && second.isResumed && second.startedAt == 100 && second.pending == 1)
        #expect((0...200).filter(second.done.contains) == [1, 3, 64])
        #expect(try SurveyReader(path: scratch.database).run().state == .running)
        try writer.append([Sample.plain(2), Sample.plain(64)])
        #expect(try writer.pendingCount() == 0)
        try writer.finish(ListCounts(rows: 65, domains: 64, invalid: 1), state: .finished, now: 400)

        let run = try SurveyReader(path: scratch.database).run()
        #expect(run.id == 1 && run.state == .finished && run.startedAt == 100 && run.finishedAt == 400)
        #expect(run.counts == ListCounts(rows: 65, domains: 64, invalid: 1))
        #expect(run.plan == Sample.plan())
    }

    @Test(arguments: ["DELETE FROM examinations WHERE domain LIKE '%2%'", "UPDATE run_records SET domains = 2"])
    func refusesToCountAFinishedRunThatIsIncomplete(damage: String) throws {
        let writer = try SurveyWriter(path: scratch.database)
        let run = try writer.begin(Sample.plan(), fresh: false, now: 1).run
        try writer.append([Sample.plain(1), Sample.plain(2), Sample.plain(3)])
        try writer.finish(ListCounts(rows: 3, domains: 3), state: .finished, now: 2)
        try writer.close()
        let whole = try SurveyReader(path: scratch.database)
        #expect(try whole.tally(of: run).scanned == 3)
        try whole.forEachOutcome(of: run) { _, _ in }

        try SQLite.run(scratch.database, damage)
        let damaged = try SurveyReader(path: scratch.database)
        #expect(throws: StoreError.self) { try damaged.tally(of: run) }
        #expect(throws: StoreError.self) { try damaged.forEachOutcome(of: run) { _, _ in } }
    }

    @Test
    func refusesToContinueWithSomethingElse() throws {
        let writer = try SurveyWriter(path: scratch.database)
        let options = [
            Sample.option("resolver", "192.0.2.53"), Sample.option("shard", "1/2"),
            Sample.option("concurrency", "500", changesMeaning: false),
        ]
        _ = try writer.begin(Sample.plan(options: options, columns: ["rank"]), fresh: false, now: 1)
        let other = [
            Sample.option("resolver", "192.0.2.54"), Sample.option("apex", "true"),
            Sample.option("concurrency", "10", changesMeaning: false),
        ]
        let plan = Sample.plan(list: Digest([UInt8](repeating: 1, count: 32)), options: other)
        let differences = [
            RunDifference(
                name: "list", stored: "list.csv (SHA-256 abababababab)", given: "list.csv (SHA-256 010101010101)"),
            RunDifference(name: "columns", stored: "rank", given: ""),
            RunDifference(name: "apex", stored: nil, given: "true"),
            RunDifference(name: "resolver", stored: "192.0.2.53", given: "192.0.2.54"),
            RunDifference(name: "shard", stored: "1/2", given: nil),
        ]
        let expected = StoreError.differs(path: scratch.database, run: 1, differences)
        #expect(throws: expected) { try writer.begin(plan, fresh: false, now: 2) }
        let message = expected.description
        #expect(message.contains("resolver was 192.0.2.53 and is now 192.0.2.54") && message.contains("--fresh"))
        #expect(try SurveyReader(path: scratch.database).runs().map(\.state) == [.running])
    }

    @Test
    func beginsAnewWhereThatIsWished() throws {
        let writer = try SurveyWriter(path: scratch.database)
        _ = try writer.begin(Sample.plan(), fresh: false, now: 1)
        try writer.append([Sample.plain(1)])
        let fresh = try writer.begin(Sample.plan(), fresh: true, now: 2)
        #expect(fresh.run == 2 && !fresh.isResumed && fresh.done.count == 0)
        try writer.append([Sample.enforcing(1)])
        try writer.finish(ListCounts(rows: 1, domains: 1), state: .finished, now: 3)
        #expect(try writer.begin(Sample.plan(), fresh: false, now: 4).run == 3)

        let reader = try SurveyReader(path: scratch.database)
        #expect(try reader.runs().map(\.state) == [.abandoned, .finished, .running])
        #expect(try reader.run().id == 2)
        #expect(try reader.run(1).id == 1)
        #expect(throws: StoreError.unknownRun(path: scratch.database, run: 9)) { try reader.run(9) }
        for (run, outcome) in [(1, Outcome.notConfigured), (2, .enforce)] {
            var outcomes: [Outcome] = []
            try reader.forEachOutcome(of: run) { row, _ in outcomes.append(row.outcome) }
            #expect(outcomes == [outcome])
        }
    }

    @Test
    func takesOptionsOverThatDoNotChangeTheMeaning() throws {
        let writer = try SurveyWriter(path: scratch.database)
        let before = [Sample.option("resolver", "a"), Sample.option("rate", "1", changesMeaning: false)]
        var now = before
        now[1].value = "2"
        _ = try writer.begin(Sample.plan(options: before), fresh: false, now: 1)
        var plan = Sample.plan(options: now)
        plan.toolVersion = "1.1"
        #expect(try writer.begin(plan, fresh: false, now: 2).isResumed)
        #expect(try writer.begin(plan, fresh: false, now: 3).isResumed)
        let run = try SurveyReader(path: scratch.database).run()
        #expect(run.plan.options == now)
        #expect(run.plan.toolVersion == "1.0, 1.1")
    }

    @Test
    func handsOutWhatDeservesAnotherLookInOrder() throws {
        let writer = try SurveyWriter(path: scratch.database)
        _ = try writer.begin(Sample.plan(), fresh: false, now: 1)
        let failing = try [9, 2, 700, 4].map { try Sample.failing($0) }
        try writer.append(failing + [Sample.plain(3), Sample.enforcing(5)])
        #expect(try writer.awaitingAnotherLook(after: 0, limit: 2).map(\.position) == [2, 4])
        let rest = try writer.awaitingAnotherLook(after: 4, limit: 100)
        #expect(rest.map(\.position) == [9, 700])
        #expect(rest.map(\.evidence) == [failing[0].evidence, failing[2].evidence])
        #expect(try writer.awaitingAnotherLook(after: 700, limit: 100).isEmpty)
        try writer.append([Sample.failing(2, pass: 2), Sample.plain(4)])
        #expect(try writer.awaitingAnotherLook(after: 0, limit: 9).map(\.evidence.pass) == [2, 1, 1])
        #expect(try writer.pendingCount() == 3)
    }

    @Test
    func keepsRejectedRowsOnceEach() throws {
        let writer = try SurveyWriter(path: scratch.database)
        let run = try writer.begin(Sample.plan(columns: ["rank"]), fresh: false, now: 1).run
        let rows = [
            RejectedRow(
                position: 1, line: 2, text: "not a\u{0} domain", kind: .invalid, reason: "space in a label",
                columns: ["1"]),
            RejectedRow(position: 4, line: 5, text: "example.com", kind: .duplicate, reason: "line 3"),
            RejectedRow(position: 3, line: 4, text: "example.org", kind: .excluded, reason: "example.org"),
        ]
        try writer.keep([], rows, ListCounts())
        try writer.keep([], rows, ListCounts())
        let reader = try SurveyReader(path: scratch.database)
        var read: [RejectedRow] = []
        try reader.forEachRejected(of: run) { read.append($0) }
        #expect(read == [rows[0], rows[2], rows[1]])
        #expect(try reader.rejectedCounts(of: run) == [.invalid: 1, .duplicate: 1, .excluded: 1])
        #expect(try reader.rejectedCounts(of: run + 1).isEmpty)
    }

    @Test
    func goesOnWithARunThatIsFinished() throws {
        let writer = try SurveyWriter(path: scratch.database)
        _ = try writer.begin(Sample.plan(), fresh: false, now: 1)
        try writer.append([Sample.plain(1)])
        try writer.finish(ListCounts(), state: .finished, now: 2)
        #expect(try writer.reopen(run: 1).state == .finished)
        try writer.append([Sample.enforcing(1)])
        #expect(try SurveyReader(path: scratch.database).rows("SELECT outcome FROM outcomes") == [["enforce"]])
        #expect(throws: StoreError.unknownRun(path: scratch.database, run: 2)) { try writer.reopen(run: 2) }
    }

    @Test
    func readsARunWhileItIsWritten() throws {
        let writer = try SurveyWriter(path: scratch.database)
        let run = try writer.begin(Sample.plan(), fresh: false, now: 1).run
        try writer.append([Sample.plain(1)])
        let reader = try SurveyReader(path: scratch.database)
        var seen = 0
        try reader.forEachOutcome(of: run) { _, _ in
            try writer.append([Sample.plain(2)])
            seen += 1
        }
        #expect(seen == 1)
        #expect(try reader.rows("SELECT count(*) FROM outcomes") == [["2"]])
    }

    @Test
    func passesErrorsOfTheReaderThrough() throws {
        struct Enough: Error {}
        let writer = try SurveyWriter(path: scratch.database)
        let run = try writer.begin(Sample.plan(), fresh: false, now: 1).run
        try writer.append([Sample.plain(1), Sample.plain(2)])
        let reader = try SurveyReader(path: scratch.database)
        #expect(throws: Enough.self) { try reader.forEachOutcome(of: run) { _, _ in throw Enough() } }
        #expect(throws: Enough.self) { try reader.forEachDomain(of: run) { _ in throw Enough() } }
        #expect(try reader.evidence(of: run, at: 2) == Sample.plain(2).evidence)
    }
}
