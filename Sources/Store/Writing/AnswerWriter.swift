import GRDB
import Survey

/// The packed facts of the three questions that every domain is asked.
struct RowFacts {
    let record: PackedFacts
    let mx: PackedFacts
    let tlsRPT: PackedFacts

    init(_ evidence: Evidence) {
        record = PackedFacts(evidence.record)
        mx = PackedFacts(evidence.mx)
        tlsRPT = PackedFacts(evidence.tlsRPT)
    }
}

/// Writes what DNS said, beyond what a domain's own row holds.
final class AnswerWriter {
    private let shared: SharedValues
    private let insert: Query
    private let insertExtras: Query

    init(_ db: Database, _ shared: SharedValues) throws {
        self.shared = shared
        insert = try Query(
            db, "INSERT INTO answers (examination, question, facts, texts, addresses) VALUES (?, ?, ?, ?, ?)")
        insertExtras = try Query(
            db,
            """
            INSERT INTO answer_extras (examination, question, chain, extended_error, error, ttl, server, attempts,
                milliseconds, notes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
    }

    /// Writes the answers to the questions that only some domains are asked, and what is unusual about any.
    func write(_ evidence: Evidence, _ facts: RowFacts, _ id: Int) throws {
        if facts.record.hasMore { try extras(evidence.record, .record, id) }
        if facts.mx.hasMore { try extras(evidence.mx, .mx, id) }
        if facts.tlsRPT.hasMore { try extras(evidence.tlsRPT, .tlsRPT, id) }
        if let host = evidence.implicitHost { try addresses(host, .implicitIPv4, .implicitIPv6, id) }
        if let host = evidence.policyHost { try addresses(host, .policyIPv4, .policyIPv6, id) }
        if let apex = evidence.apex { try write(apex, .apex, id, texts: texts(apex), addresses: nil) }
    }

    /// The number of an answer's texts; nil where it has no records.
    func texts(_ answer: Answer<[UInt8]>) throws -> Int? {
        guard case .records(let records) = answer.content else { return nil }
        return try shared.texts.id(of: records)
    }

    private func addresses(_ host: AddressAnswers, _ ipv4: Question, _ ipv6: Question, _ id: Int) throws {
        for (question, answer) in [(ipv4, host.ipv4), (ipv6, host.ipv6)] {
            var addresses: Int?
            if case .records(let records) = answer.content { addresses = try shared.addresses.id(of: records) }
            try write(answer, question, id, texts: nil, addresses: addresses)
        }
    }

    private func write(
        _ answer: Answer<some Hashable & Sendable>, _ question: Question, _ id: Int, texts: Int?, addresses: Int?
    ) throws {
        let facts = PackedFacts(answer)
        try insert.put(id).put(question.number).put(facts.bits).put(texts).put(addresses).run()
        if facts.hasMore { try extras(answer, question, id) }
    }

    private func extras(_ answer: Answer<some Hashable & Sendable>, _ question: Question, _ id: Int) throws {
        let facts = answer.facts
        let isHeld = PackedFacts.holds(facts)
        insertExtras.put(id).put(question.number)
        insertExtras.put(answer.chain.isEmpty ? nil : try shared.chains.id(of: answer.chain))
        insertExtras.put(answer.extendedError).put(answer.error)
        insertExtras.put(isHeld ? nil : facts.ttl.map(Int.init)).put(isHeld ? nil : facts.server)
        insertExtras.put(isHeld ? nil : facts.attempts).put(isHeld ? nil : facts.milliseconds)
        try insertExtras.put(isHeld ? nil : Int(facts.notes.rawValue)).run()
    }
}
