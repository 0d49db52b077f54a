import Store
import Survey
import Testing

/// Results count once canaries have confirmed them, and are taken back where they do not.
struct CanaryTests {
    private let scratch = Scratch()
    private let window = CanaryWindow(
        canary: "_mta-sts.example.com", kind: "good", answer: "NXDOMAIN", resolver: "192.0.2.53:53")

    private func begun(_ now: Int64 = 1) throws -> (SurveyWriter, RunStart) {
        let writer = try SurveyWriter(path: scratch.database)
        let start = try writer.begin(Sample.plan(), fresh: false, now: now)
        try writer.requireConfirmation(now: now)
        return (writer, start)
    }

    private func positions() throws -> [Int] {
        try SurveyReader(path: scratch.database).rows("SELECT position FROM outcomes ORDER BY position")
            .compactMap { $0[0].flatMap { Int($0) } }
    }

    @Test
    func takesBackExactlyWhatIsNotConfirmed() throws {
        let (writer, start) = try begun(100)
        try writer.append([Sample.plain(1), Sample.enforcing(2), Sample.failing(9)])
        let mark = writer.mark
        try writer.append([Sample.enforcing(4), Sample.plain(5), Sample.plain(6)])
        try writer.confirm(upTo: mark, now: 160)
        // A later pass in the window replaces what an earlier one wrote.
        try writer.append([Sample.enforcing(9), Sample.plain(700)])
        #expect(try writer.takeBack(window) == [.enforce: 2, .notConfigured: 3])
        #expect(try positions() == [1, 2])
        #expect((0...800).filter(writer.done.contains) == [1, 2])
        #expect(writer.done.count == 2)
        #expect(try writer.pendingCount() == 0)

        let reader = try SurveyReader(path: scratch.database)
        #expect(try reader.rows("PRAGMA integrity_check") == [["ok"]])
        #expect(try reader.rows("PRAGMA foreign_key_check").isEmpty)
        for table in ["answers", "answer_extras", "host_matches", "fetch_addresses", "peer_faults", "fetch_records"] {
            let left = try reader.rows(
                "SELECT count(*) FROM \(table) WHERE examination NOT IN (SELECT id FROM examinations)")
            #expect(left == [["0"]], "\(table)")
        }
        var expected = window
        (expected.beganAt, expected.domains) = (160, 5)
        #expect(try reader.run().canaries == CanaryInfo(rounds: 3, answeredAt: 160, windows: [expected]))
        #expect(try reader.rows("SELECT ended_at FROM canary_windows") == [[nil]])

        // The other domains of the database are those of other runs, and of what is examined anew.
        try writer.requireConfirmation(now: 230)
        try writer.append([Sample.plain(9)])
        try writer.confirm(upTo: writer.mark, now: 300)
        #expect(try writer.takeBack(window).isEmpty)
        #expect(try positions() == [1, 2, 9])
        expected.endedAt = 230
        let windows = try #require(try reader.run().canaries?.windows)
        #expect(windows.first == expected)
        #expect(windows.map(\.domains) == [5, 0])
        #expect(start.takenBack == 0)
    }

    @Test
    func takesBackOnResumeWhatNoCanaryConfirmed() throws {
        var (writer, _) = try begun(100)
        try writer.append([Sample.plain(1), Sample.plain(2)])
        try writer.confirm(upTo: writer.mark, now: 150)
        try writer.append([Sample.plain(3), Sample.failing(2)])
        try writer.close()

        let start: RunStart
        (writer, start) = try begun(200)
        #expect(start.isResumed && start.takenBack == 2 && start.pending == 0)
        #expect((0...10).filter(start.done.contains) == [1])
        #expect(try positions() == [1])
        try writer.append([Sample.plain(2), Sample.plain(3)])
        try writer.confirm(upTo: writer.mark, now: 260)
        try writer.close()
        #expect(try begun(300).1.takenBack == 0)
        #expect(try positions() == [1, 2, 3])
    }

    @Test
    func aWindowThatIsOpenEndsWithTheNextRightAnswers() throws {
        let (writer, _) = try begun(100)
        try writer.append([Sample.plain(1)])
        _ = try writer.takeBack(window)
        try writer.close()
        _ = try begun(500)
        let windows = try #require(try SurveyReader(path: scratch.database).run().canaries?.windows)
        #expect(windows.map(\.beganAt) == [100])
        #expect(windows.map(\.endedAt) == [500])
    }

    @Test
    func otherRunsAreLeftAlone() throws {
        let (writer, _) = try begun()
        try writer.append([Sample.plain(1)])
        try writer.finish(ListCounts(), state: .finished, now: 2)
        _ = try writer.begin(Sample.plan(), fresh: false, now: 3)
        try writer.requireConfirmation(now: 3)
        try writer.append([Sample.plain(1), Sample.plain(2)])
        #expect(try writer.takeBack(window) == [.notConfigured: 2])
        let reader = try SurveyReader(path: scratch.database)
        #expect(try reader.rows("SELECT run_id, position FROM outcomes") == [["1", "1"]])
    }

    @Test
    func withoutCanariesEverythingCounts() throws {
        var writer = try SurveyWriter(path: scratch.database)
        _ = try writer.begin(Sample.plan(), fresh: false, now: 1)
        try writer.append([Sample.plain(1)])
        try writer.close()
        writer = try SurveyWriter(path: scratch.database)
        #expect(try writer.unfinished()?.canaries == nil)
        #expect(try writer.begin(Sample.plan(), fresh: false, now: 2).takenBack == 0)
        #expect(try positions() == [1])
    }
}
