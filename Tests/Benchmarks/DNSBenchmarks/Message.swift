@testable import DNS

/// A query and a reply to it, both in wire form.
struct Message {
    /// What the query is like.
    static let traits = Query.Traits(id: 0x1234, hasOPT: true, disablesChecking: false, randomisesCase: true)

    /// The query.
    let query: [UInt8]
    /// The reply.
    let reply: [UInt8]
    /// Where the question ends, in both.
    let questionEnd: Int

    /// Makes the query for a question and a reply with such sections.
    init(_ question: Question, code: UInt8, answers: [[UInt8]] = [], authorities: [[UInt8]] = []) {
        var random = RandomPool()
        var packet = [UInt8](repeating: 0, count: Query.capacity)
        guard let end = Query.write(question, payloadSize: 1232, to: &packet, at: 0) else {
            preconditionFailure("\(question) cannot be asked")
        }
        questionEnd = end
        let length = Query.prepare(&packet, at: 0, questionEnd: questionEnd, traits: Self.traits, random: &random)
        query = Array(packet[..<length])
        // A recursive answer (QR, RD, RA) with the counts of its sections, and the OPT record of the query.
        let header: [UInt8] = [
            query[0], query[1], 0x81, 0x80 | code, 0, 1, 0, UInt8(answers.count), 0, UInt8(authorities.count), 0, 1,
        ]
        reply =
            header + query[12..<questionEnd] + (answers + authorities).flatMap(\.self) + query[questionEnd...]
    }

    /// What the engine makes of the reply.
    var reading: Reading {
        Reading(reply.span, to: query.span, questionEnd: questionEnd, traits: Self.traits)
    }

    /// A record of the name asked for, by a pointer to the question.
    static func record(_ type: RecordType, _ data: [UInt8]) -> [UInt8] {
        [0xC0, 12, 0, UInt8(type.rawValue), 0, 1, 0, 0, 0x0E, 0x10, 0, UInt8(data.count)] + data
    }

    /// The start of authority of a zone, whose names are all the root.
    static let startOfAuthority: [UInt8] =
        [0, 0, 6, 0, 1, 0, 0, 0x0E, 0x10, 0, 22, 0, 0] + [UInt8](repeating: 1, count: 20)
}
