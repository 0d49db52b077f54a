import Glibc
import Store
import Survey
import Testing

/// What a database weighs; the speed is measured by a benchmark.
struct SizeTests {
    @Test
    func takesLittleRoomForADomainWithoutRecord() throws {
        let scratch = Scratch()
        let count = 30_000
        let writer = try SurveyWriter(path: scratch.database)
        _ = try writer.begin(Sample.plan(), fresh: false, now: 1)
        for start in stride(from: 1, through: count, by: 2000) {
            try writer.append((start..<min(start + 2000, count + 1)).map { try Sample.plain($0) })
        }
        try writer.close()
        var status = stat()
        unsafe stat(scratch.database, &status)
        // Of these, some 12 bytes are the tables' first pages, which a longer list shares among more domains.
        #expect(Int(status.st_size) < 100 * count)
    }
}
