import ArgumentParser
import Testing

@testable import Commands

struct ArgumentsTests {
    @Test(
        arguments: [
            (["--group-by=\u{17B4}\u{17B5}"], ["--group-by", "\u{17B4}\u{17B5}"]),
            (["--group-by=\u{301}a=b"], ["--group-by", "\u{301}a=b"]),
            (["report", "--group-by=Client", "--db", "a=\u{301}b", "--quiet"], nil),
            (["--", "=\u{301}", "-"], nil),
        ] as [([String], [String]?)])
    func partsOnlyWhatTheParserCannotRead(words: [String], parted: [String]?) {
        let read = Arguments.readable(words)
        #expect(read.map { Array($0.unicodeScalars) } == (parted ?? words).map { Array($0.unicodeScalars) })
    }

    @Test func readsAColumnThatBeginsWithACombiningMark() throws {
        let words = Arguments.readable(["report", "--group-by=\u{17B4}"])
        let command = try #require(try SurveyCommand.parseAsRoot(words) as? ReportCommand)
        #expect(command.groupBy == "\u{17B4}")
    }
}
