import Glibc
import Store
import Survey
import Testing

/// Which files are opened, and what is said of the others.
struct OpeningTests {
    private let scratch = Scratch()

    @Test
    func namesAFileThatIsNotThere() {
        #expect(throws: StoreError.missing(path: scratch.database)) { try SurveyReader(path: scratch.database) }
        #expect(scratch.names.isEmpty)
    }

    @Test
    func takesAnEmptyFileForNoDatabase() throws {
        Bytes.write([], to: scratch.database)
        #expect(throws: StoreError.missing(path: scratch.database)) { try SurveyReader(path: scratch.database) }
        try SurveyWriter(path: scratch.database).close()
        #expect(throws: StoreError.noRuns(path: scratch.database)) { try SurveyReader(path: scratch.database).run() }
    }

    @Test
    func namesADirectoryThatIsNotThere() {
        let path = "\(scratch.path)/no/survey.sqlite"
        #expect(throws: StoreError.directoryMissing(path: path, directory: "\(scratch.path)/no/")) {
            try SurveyWriter(path: path)
        }
    }

    @Test
    func leavesAFileAloneThatIsNoDatabase() {
        let text = Array("domain,rank\nexample.com,1\n".utf8)
        Bytes.write(text, to: scratch.database)
        #expect(throws: StoreError.notADatabase(path: scratch.database)) { try SurveyWriter(path: scratch.database) }
        #expect(throws: StoreError.notADatabase(path: scratch.database)) { try SurveyReader(path: scratch.database) }
        #expect(Bytes.of(scratch.database) == text)
        #expect(scratch.names == ["survey.sqlite"])
    }

    @Test
    func leavesADatabaseOfAnotherProgramAlone() throws {
        try makeDatabase { $0.replaceSubrange(68..<72, with: [0, 0, 0, 0]) }
        let bytes = Bytes.of(scratch.database)
        #expect(throws: StoreError.foreign(path: scratch.database)) { try SurveyWriter(path: scratch.database) }
        #expect(throws: StoreError.foreign(path: scratch.database)) { try SurveyReader(path: scratch.database) }
        #expect(Bytes.of(scratch.database) == bytes)
        #expect(scratch.names == ["survey.sqlite"])
    }

    @Test
    func leavesADatabaseOfANewerVersionAlone() throws {
        try makeDatabase { $0.replaceSubrange(60..<64, with: [0, 0, 1, 0]) }
        let bytes = Bytes.of(scratch.database)
        let expected = StoreError.newerSchema(path: scratch.database, found: 256, known: 3)
        #expect(throws: expected) { try SurveyWriter(path: scratch.database) }
        #expect(throws: expected) { try SurveyReader(path: scratch.database) }
        #expect(Bytes.of(scratch.database) == bytes)
    }

    @Test
    func saysThatAFileIsDamaged() throws {
        try makeDatabase { $0.replaceSubrange(8192..<65_536, with: repeatElement(0x5A, count: 57_344)) }
        let error = #expect(throws: StoreError.self) {
            let reader = try SurveyReader(path: scratch.database)
            try reader.forEachOutcome(of: 1) { _, _ in }
            _ = try reader.rows("PRAGMA integrity_check")
            _ = try reader.runs()
        }
        guard case .damaged = error else {
            Issue.record("\(String(describing: error)) does not say that the file is damaged")
            return
        }
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
    func saysWhatMayNotBeWritten() throws {
        try makeDatabase { _ in }
        unsafe chmod(scratch.database, 0o444)
        let error = #expect(throws: StoreError.self) { try SurveyWriter(path: scratch.database) }
        guard case .notPermitted = error else {
            Issue.record("\(String(describing: error)) does not say that the file may not be written")
            return
        }
    }

    @Test
    func refusesASecondWriterAtOnce() throws {
        let first = try SurveyWriter(path: scratch.database)
        #expect(throws: StoreError.inUse(path: scratch.database)) { try SurveyWriter(path: scratch.database) }
        let link = "\(scratch.path)/link.sqlite"
        #expect(unsafe symlink(scratch.database, link) == 0)
        #expect(throws: StoreError.inUse(path: link)) { try SurveyWriter(path: link) }
        try first.close()
        try SurveyWriter(path: link).close()
    }

    @Test
    func isNotHeldUpByADeadWriter() async throws {
        let path = scratch.database
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let writer = try SurveyWriter(path: path)
            _ = try writer.begin(Sample.plan(), fresh: false, now: 1)
            kill(getpid(), SIGKILL)
            withExtendedLifetime(writer) {}
        }
        let writer = try SurveyWriter(path: path)
        #expect(try writer.begin(Sample.plan(), fresh: false, now: 2).isResumed)
    }

    @Test
    func keepsWhatItIsAskedTo() throws {
        let writer = try SurveyWriter(path: scratch.database)
        let reader = try SurveyReader(path: scratch.database)
        #expect(try reader.rows("PRAGMA journal_mode") == [["wal"]])
        #expect(try reader.rows("PRAGMA application_id") == [["\(0x4D54_5353)"]])
        #expect(try reader.rows("PRAGMA user_version") == [["3"]])
        try writer.close()
    }

    @Test
    func changesNothingWhenItOnlyOpens() throws {
        try makeDatabase { _ in }
        let bytes = Bytes.of(scratch.database)
        try SurveyWriter(path: scratch.database).close()
        #expect(Bytes.of(scratch.database) == bytes)
    }

    @Test
    func readsWhatAnOlderVersionMade() throws {
        let dump = #filePath.replacing("StoreTests/OpeningTests.swift", with: "Vectors/database-version-1.sql")
        try SQLite.run(
            scratch.database, ".read \(dump)", "PRAGMA user_version = 1", "PRAGMA application_id = \(0x4D54_5353)")
        let questions = """
            SELECT question, status, ttl, server, attempts, milliseconds, notes FROM dns_answers
            WHERE domain = 'upper-market-2987.test' ORDER BY question
            """
        let before = try SQLite.rows(scratch.database, questions)
        let reader = try SurveyReader(path: scratch.database)
        #expect(try reader.rows("PRAGMA user_version") == [["3"]])
        #expect(try reader.rows(questions).map { $0.map { $0 ?? "" } } == before)
        #expect(before.count == 5)
        var read: [ExaminedDomain] = []
        try reader.forEachDomain(of: 1) { read.append($0) }
        #expect(read.map(\.line) == [2, 3, 4, 5])
        #expect(read.map(\.columns.last) == ["school", "school", "county", "association"])
        #expect(read.map(\.verdict.outcome) == [.notConfigured, .notConfigured, .notConfigured, .enforce])
        #expect(read.allSatisfy { judge($0.evidence) == $0.verdict })
        #expect(try reader.rows("PRAGMA integrity_check") == [["ok"]])
        #expect(try reader.rows("PRAGMA foreign_key_check").isEmpty)
    }

    private func makeDatabase(_ change: (inout [UInt8]) -> Void) throws {
        let writer = try SurveyWriter(path: scratch.database)
        _ = try writer.begin(Sample.plan(), fresh: false, now: 1)
        try writer.append((1...500).map { try Sample.plain($0) })
        try writer.close()
        var bytes = Bytes.of(scratch.database)
        change(&bytes)
        Bytes.write(bytes, to: scratch.database)
        unsafe unlink(scratch.database + "-lock")
    }
}
