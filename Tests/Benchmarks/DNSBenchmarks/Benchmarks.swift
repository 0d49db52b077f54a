import Benchmark
import Measurement

@testable import DNS

/// Messages made and read: 97 of 100 replies are negative, the others go through ldns.
let benchmarks: @Sendable () -> Void = {
    let questions = (1...1000).map { Question(prefix: .mtaSTS, name: "domain-\($0).example", type: .txt) }
    measure("queryFromQuestion", operations: questions.count) {
        RandomPool()
    } run: { random in
        var packet = [UInt8](repeating: 0, count: Query.capacity)
        for question in questions {
            guard let end = Query.write(question, payloadSize: 1232, to: &packet, at: 0) else {
                preconditionFailure("\(question) cannot be asked")
            }
            blackHole(Query.prepare(&packet, at: 0, questionEnd: end, traits: Message.traits, random: &random))
        }
    }
    let record = Question(prefix: .mtaSTS, name: "domain.example", type: .txt)
    read(
        "negativeReply",
        Message(record, code: 3, authorities: [Message.startOfAuthority]))
    let text = Array("v=STSv1; id=20260101T000000;".utf8)
    read(
        "replyWithText",
        Message(record, code: 0, answers: [Message.record(.txt, [UInt8(text.count)] + text)]))
    read(
        "replyWithThreeExchanges",
        Message(
            Question(name: "domain.example", type: .mx), code: 0,
            answers: (1...3).map { Message.record(.mx, [0, 10, 3, 0x6D, 0x78, 0x30 + $0, 0xC0, 12]) }))
}

private func read(_ name: String, _ message: Message) {
    switch message.reading {
    case .negative, .positive: break
    case let other: preconditionFailure("\(name) is read as \(other)")
    }
    let count = 1000
    measure(name, operations: count) {
        for _ in 0..<count { blackHole(message.reading) }
    }
}
