/// DNS messages that the relay makes up or alters.
enum Reply {
    /// The question sent back with a response code and nothing else; EDNS is left out.
    static func code(_ code: UInt8, to query: [UInt8], _ question: Question) -> [UInt8] {
        var reply = Array(query[..<question.end])
        reply[2] = 0x80 | (query[2] & 0x01)
        reply[3] = 0x80 | code
        for index in 6..<12 { reply[index] = 0 }
        return reply
    }

    /// SERVFAIL with extended error 6, DNSSEC bogus (RFC 8914, 4.7).
    static func bogus(to query: [UInt8], _ question: Question) -> [UInt8] {
        var reply = code(2, to: query, question)
        reply[11] = 1
        let option: [UInt8] = [0, 15, 0, 2, 0, 6]
        return reply + [0, 0, 41, 4, 208, 0, 0, 0, 0, 0, UInt8(option.count)] + option
    }

    /// No answer but a referral to a server elsewhere.
    static func referral(to query: [UInt8], _ question: Question) -> [UInt8] {
        var reply = code(0, to: query, question)
        reply[9] = 1
        let server = Question.wire("ns.elsewhere.invalid")
        let zone = Question.wire("test")
        return reply + zone + [0, 2, 0, 1, 0, 0, 0, 60, 0, UInt8(server.count)] + server
    }

    /// No answer but the bit that asks for TCP.
    static func truncated(to query: [UInt8], _ question: Question) -> [UInt8] {
        var reply = code(0, to: query, question)
        reply[2] |= 0x02
        return reply
    }

    /// An authoritative answer as a resolver would pass it on: recursion available, not authoritative.
    static func resolved(_ answer: inout [UInt8], count: Int) {
        guard count >= 4 else { return }
        answer[2] &= ~0x04
        answer[3] |= 0x80
    }

    /// Forgeries of a true answer: another id, another question, and a denial under another id.
    static func forgeries(of answer: [UInt8], _ question: Question) -> [[UInt8]] {
        var otherID = answer
        otherID[0] ^= 0x5a
        var otherQuestion = answer
        if question.end > 14 { otherQuestion[13] = otherQuestion[13] == UInt8(ascii: "q") ? UInt8(ascii: "z") : UInt8(ascii: "q") }
        var denial = code(3, to: answer, question)
        denial[1] ^= 0xa5
        return [otherID, otherQuestion, denial]
    }

    /// Datagrams that are no DNS message: empty, short, random, and a header that promises what is not there.
    static func garbage(for answer: [UInt8]) -> [[UInt8]] {
        [[], [answer[0]], Array(repeating: 0xff, count: 40), Array(answer[..<12])]
    }

    /// The answer with its question in lower case.
    static func lowered(_ answer: [UInt8], _ question: Question) -> [UInt8] {
        var answer = answer
        answer.replaceSubrange(12..<(12 + question.name.count), with: question.name)
        return answer
    }
}
