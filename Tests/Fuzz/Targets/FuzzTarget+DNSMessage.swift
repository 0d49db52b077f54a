@testable import DNS

extension FuzzTarget {
    /// Messages that arrive after a query.
    ///
    /// A byte chooses the type, one the traits of the query and whether header and
    /// question are made to fit, four the flags and counts of such a header.
    static let dnsMessage = FuzzTarget("dns-message", longest: 640) { input in
        var choices = Choices(input)
        let type = RecordType.allCases[Int(choices.next()) % RecordType.allCases.count]
        let shape = choices.next()
        let sent = try SentQuery(type, hasOPT: shape & 1 != 0, randomisesCase: shape & 2 != 0)
        var message = Array(choices.rest)
        if shape & 4 == 0 {
            let (flags, counts) = ([choices.next(), choices.next()], [choices.next(), choices.next(), choices.next()])
            message =
                sent.bytes[..<2] + [0x80 | flags[0] & 0x87, flags[1], 0, 1] + counts.flatMap { [0, $0] }
                + sent.bytes[12..<sent.questionEnd] + choices.rest
        }
        let reading = sent.reading(message)
        try demand(reading == sent.reading(message), "a message reads twice the same")
        if reading.isRelated { try sent.verify(reading, of: message) }
    }
}

/// A query as it was sent.
private struct SentQuery {
    let bytes: [UInt8]
    let questionEnd: Int
    private let type: RecordType
    private let traits: Query.Traits

    init(_ type: RecordType, hasOPT: Bool, randomisesCase: Bool) throws {
        var packet = [UInt8](repeating: 0, count: Query.capacity)
        let question = Question(prefix: .mtaSTS, name: "fuzzed.example", type: type)
        guard let end = Query.write(question, payloadSize: 1232, to: &packet, at: 0) else {
            throw BrokenRule(description: "a plain name can be asked for")
        }
        let traits = Query.Traits(id: 0x4D53, hasOPT: hasOPT, disablesChecking: false, randomisesCase: randomisesCase)
        var random = RandomPool()
        let length = Query.prepare(&packet, at: 0, questionEnd: end, traits: traits, random: &random)
        // The same case each time, or a crash could not be repeated.
        for index in Query.headerLength..<(end - 4) where (0x41...0x7A).contains(packet[index]) {
            packet[index] = randomisesCase && index % 3 == 0 ? packet[index] & 0xDF : packet[index] | 0x20
        }
        (bytes, questionEnd, self.type, self.traits) = (Array(packet[..<length]), end, type, traits)
    }

    func reading(_ message: [UInt8]) -> Reading {
        Reading(message.span, to: bytes.span, questionEnd: questionEnd, traits: traits)
    }

    /// Whatever is taken for a reply has our id and our question.
    func verify(_ reading: Reading, of message: [UInt8]) throws {
        try demand(message.count >= 12 && message[..<2] == bytes[..<2], "a reply has the id of the query")
        try demand(message[2] & 0xF8 == 0x80, "a reply is one, to a standard query")
        if reading == .ednsRefused, message[4...5] == [0, 0] { return }
        try demand(message[4...5] == [0, 1] && message.count >= questionEnd, "a reply has one question")
        let (theirs, ours) = (message[12..<questionEnd], bytes[12..<questionEnd])
        let isAlike = zip(theirs, ours).allSatisfy { $0 == $1 || $0 ^ $1 == 0x20 && (0x61...0x7A).contains($0 | 0x20) }
        try demand(isAlike, "a reply has the question of the query")
        let mayDiffer = reading == .caseNotKept || !traits.randomisesCase
        try demand(mayDiffer || theirs == ours, "a reply has the question in the case of the query")
        guard case .positive(let answer, _) = reading else { return }
        try verify(answer, promised: Int(message[6]) << 8 | Int(message[7]))
    }

    private func verify(_ answer: AnswerSection, promised: Int) throws {
        let hasSome = !answer.records.isEmpty || !answer.targets.isEmpty
        try demand(hasSome || answer.ending != .open, "an answer has something, or says that there is nothing")
        try demand(answer.records.count <= promised, "there are no more records than the header says")
        try demand(answer.targets.count <= AliasChain.limit + 1, "an alias chain is bounded")
        for target in answer.targets {
            try demand(Self.isWhole(target.bytes), "a target is one whole name")
            try Self.verify(name: target.text)
            if let again = WireName(target.text) { try demand(again.text == target.text, "a printed name is the same") }
        }
        for record in answer.records {
            try demand(record.type == type, "a record is of the type asked for")
            switch record {
            case .txt(let text):
                let isWithin = text.stringCount > 0 && text.bytes.count <= min(255 * text.stringCount, 65_535)
                try demand(isWithin, "a text is no longer than its strings")
            case .mx(let exchange): try Self.verify(name: exchange.host)
            case .cname(let name): try Self.verify(name: name)
            case .address: break
            }
        }
    }

    private static func verify(name: String) throws {
        let isClean = name.utf8.allSatisfy { (0x21...0x7E).contains($0) && !(0x41...0x5A).contains($0) }
        try demand(isClean, "a name is visible ASCII in lower case")
        try demand((1...1016).contains(name.utf8.count), "a name is bounded")
    }

    private static func isWhole(_ name: [UInt8]) -> Bool {
        var position = 0
        while position < name.count, (1...63).contains(name[position]) { position += 1 + Int(name[position]) }
        return name.count <= 255 && position == name.count - 1 && name[position] == 0
    }
}
