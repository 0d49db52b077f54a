import Lab
import Testing

struct ReplyTests {
    /// A question for TXT with recursion desired and an OPT record counted.
    private static let query: [UInt8] =
        [0x12, 0x34, 0x01, 0, 0, 1, 0, 0, 0, 0, 0, 1] + [8] + Array("_MTA-STS".utf8) + [1] + Array("X".utf8)
        + Question.wire("test") + [0, 16, 0, 1]
        + [0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0]

    private func question() throws -> Question { try #require(Question(Self.query[...])) }

    @Test func readsTheQuestionInLowerCase() throws {
        #expect(try question().name == Question.wire("_mta-sts.x.test"))
        #expect(try question().type == RecordType.text.rawValue)
        #expect(try question().end == Self.query.count - 11)
    }

    @Test(arguments: [0, 11, 12, 16, 20, 30])
    func refusesMessagesThatEndTooSoon(_ count: Int) {
        #expect(Question(Self.query[..<count]) == nil)
    }

    @Test(arguments: [UInt8(1), 2, 3, 5])
    func answersWithACode(_ code: UInt8) throws {
        let reply = Reply.code(code, to: Self.query, try question())
        #expect(Array(reply[..<2]) == [0x12, 0x34])
        #expect(reply[2] == 0x81)
        #expect(reply[3] == 0x80 | code)
        #expect(reply[10] == 0 && reply[11] == 0)
        #expect(reply.count == Self.query.count - 11)
    }

    @Test func bogusCarriesExtendedErrorSix() throws {
        let reply = Reply.bogus(to: Self.query, try question())
        #expect(reply[3] & 0x0f == 2)
        #expect(Array(reply.suffix(6)) == [0, 15, 0, 2, 0, 6])
    }

    @Test func truncatedSetsItsBit() throws {
        #expect(Reply.truncated(to: Self.query, try question())[2] & 0x02 != 0)
    }

    @Test func forgeriesAreNeverTheAnswer() throws {
        let question = try question()
        for forgery in Reply.forgeries(of: Self.query, question) {
            let isSameID = forgery[..<2] == Self.query[..<2]
            let isSameQuestion = forgery[12..<question.end] == Self.query[12..<question.end]
            #expect(!(isSameID && isSameQuestion))
        }
    }

    @Test func losesTheCaseOfTheQuestionOnly() throws {
        let question = try question()
        let lowered = Reply.lowered(Self.query, question)
        #expect(lowered != Self.query)
        #expect(Array(lowered[12..<(12 + question.name.count)]) == question.name)
        #expect(lowered[question.end...] == Self.query[question.end...])
    }

    @Test func passesForAResolver() {
        var answer: [UInt8] = [0, 1, 0x85, 0x03, 0, 0]
        Reply.resolved(&answer, count: answer.count)
        #expect(answer == [0, 1, 0x81, 0x83, 0, 0])
    }
}
