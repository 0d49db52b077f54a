import Glibc
import Store
import Survey
import Testing

/// Whoever ends the process at any moment loses nothing that was committed.
struct CrashTests {
    private static let batch = 20
    private let scratch = Scratch()

    @Test
    func losesNothingToSuddenDeath() async throws {
        let path = scratch.database
        var random = SplitMix(seed: 7)
        var known = 0
        var deaths = 0
        var latest = 80_000
        while deaths < 12 || (known == 0 && latest < 20_000_000) {
            let delay = Int.random(in: 1000...latest, using: &random)
            // The alarm's default action ends the process on the spot, as kill -9 does: nothing of ours runs.
            await #expect(processExitsWith: .signal(SIGALRM)) { [path = path as String, delay = delay as Int] in
                try Self.appendUntilAnAlarm(path, after: delay)
            }
            let acknowledged = Bytes.of(path + ".acknowledged").count * Self.batch
            let count = try Self.checkedCount(path)
            #expect(count >= acknowledged && count >= known && count <= acknowledged + Self.batch)
            known = count
            deaths += 1
            // Where nothing is committed by then, as under a sanitizer, death comes later.
            if known == 0, delay > latest / 2 { latest *= 2 }
        }
        #expect(known > 0)
    }

    @Test(arguments: 1...40)
    func readsAPrefixOfTheCommitsFromATornLog(seed: UInt64) throws {
        let writer = try SurveyWriter(path: scratch.database)
        _ = try writer.begin(Sample.plan(), fresh: false, now: 1)
        for batch in 0..<10 { try writer.append(Self.domains(batch)) }
        var log = Bytes.of(scratch.database + "-wal")
        let file = Bytes.of(scratch.database)
        try writer.close()

        var random = SplitMix(seed: seed)
        let end = Int.random(in: 0...log.count, using: &random)
        if Bool.random(using: &random) {
            log.removeSubrange(end...)
        } else {
            for index in log[end...].indices.prefix(5000) { log[index] = UInt8.random(in: 0...255, using: &random) }
        }
        let torn = "\(scratch.path)/torn.sqlite"
        Bytes.write(file, to: torn)
        Bytes.write(log, to: torn + "-wal")
        _ = try Self.checkedCount(torn)
    }

    @Test(arguments: [0, 512, 4096])
    func opensAFileWhoseFirstPageWasTornWhileItWasCopiedFromTheLog(from start: Int) throws {
        let writer = try SurveyWriter(path: scratch.database)
        _ = try writer.begin(Sample.plan(), fresh: false, now: 1)
        for batch in 0..<3 { try writer.append(Self.domains(batch)) }
        // The first page goes into the log with a change of the schema.
        try SQLite.run(scratch.database, "CREATE VIEW more AS SELECT 1")
        var file = Bytes.of(scratch.database)
        let log = Bytes.of(scratch.database + "-wal")
        try writer.close()

        for index in file[start..<8192].indices { file[index] = 0 }
        let torn = "\(scratch.path)/torn.sqlite"
        Bytes.write(file, to: torn)
        Bytes.write(log, to: torn + "-wal")
        #expect(try Self.checkedCount(torn) == 3 * Self.batch)
        try SurveyWriter(path: torn).close()
        #expect(try Self.checkedCount(torn) == 3 * Self.batch)
    }

    @Test
    func saysThatTheDiskIsFullAndKeepsWhatItHas() throws {
        let writer = try SurveyWriter(path: scratch.database, maximumPages: 60)
        let run = try writer.begin(Sample.plan(), fresh: false, now: 1).run
        var count = 0
        #expect(throws: StoreError.full(path: scratch.database)) {
            while count < 10_000 {
                try writer.append(Self.domains(count))
                count += 1
            }
        }
        #expect(throws: StoreError.full(path: scratch.database)) {
            try writer.append((0..<99).flatMap { try Self.domains(count + $0) })
        }
        #expect(count > 0)
        try writer.close()
        #expect(try Self.checkedCount(scratch.database) == count * Self.batch)

        let again = try SurveyWriter(path: scratch.database)
        #expect(try again.begin(Sample.plan(), fresh: false, now: 2).done.count == count * Self.batch)
        for batch in count..<count + 5 { try again.append(Self.domains(batch)) }
        #expect(try Self.checkedCount(scratch.database) == (count + 5) * Self.batch)
        let expected = try (0..<count + 5).flatMap { try Self.domains($0) }
        var read: [ExaminedDomain] = []
        try SurveyReader(path: scratch.database).forEachDomain(of: run) { read.append($0) }
        #expect(read == expected)
    }

    @Test
    func saysWhatTheSystemRefuses() async throws {
        let path = scratch.database
        await #expect(processExitsWith: .exitCode(74)) { [path = path as String] in
            try Self.appendWithinALimit(path)
        }
        let acknowledged = Bytes.of(path + ".acknowledged").count * Self.batch
        #expect(try Self.checkedCount(path) == acknowledged && acknowledged > 0)
    }

    private static func appendWithinALimit(_ path: String) throws {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: 600_000, rlim_max: 600_000)
        unsafe setrlimit(__rlimit_resource_t(1), &limit)
        do {
            try appendForEver(path)
        } catch {
            exit("\(error)".contains("file too large") ? 74 : 1)
        }
    }

    private static func appendUntilAnAlarm(_ path: String, after microseconds: Int) throws {
        var timer = itimerval()
        timer.it_value = timeval(tv_sec: microseconds / 1_000_000, tv_usec: microseconds % 1_000_000)
        unsafe setitimer(__itimer_which_t(0), &timer, nil)
        try appendForEver(path)
    }

    private static func appendForEver(_ path: String) throws {
        let acknowledgements = unsafe open(path + ".acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o644)
        let writer = try SurveyWriter(path: path)
        let start = try writer.begin(Sample.plan(), fresh: false, now: 1)
        // A death between commit and acknowledgement leaves one batch more than was acknowledged.
        var count = start.done.count / batch
        while lseek(acknowledgements, 0, SEEK_END) < count { acknowledge(acknowledgements) }
        while true {
            try writer.append(domains(count))
            acknowledge(acknowledgements)
            count += 1
        }
    }

    private static func acknowledge(_ descriptor: CInt) {
        let written = unsafe write(descriptor, "x", 1)
        precondition(written == 1, "a commit could not be acknowledged")
    }

    private static func domains(_ number: Int) throws -> [ExaminedDomain] {
        try (1...batch).map { place in
            let position = number * batch + place
            return place == 7 ? try Sample.enforcing(position) : try Sample.plain(position)
        }
    }

    /// How many domains a database holds, once it is known to be sound and to hold the first so many, in whole batches.
    private static func checkedCount(_ path: String) throws -> Int {
        // A process may have died before there was a file to speak of.
        guard !Bytes.of(path).isEmpty else { return 0 }
        // Nor may a reader undo what it did in making the file; the next writer does.
        if !Bytes.of(path + "-journal").isEmpty { try SurveyWriter(path: path).close() }
        let reader = try SurveyReader(path: path)
        #expect(try reader.rows("PRAGMA integrity_check") == [["ok"]])
        #expect(try reader.rows("PRAGMA foreign_key_check").isEmpty)
        let found = try reader.rows("SELECT count(*), coalesce(max(position), 0) FROM outcomes")[0].compactMap { $0 }
        #expect(found[0] == found[1])
        let count = try #require(Int(found[0]))
        #expect(count.isMultiple(of: batch))
        return count
    }
}
