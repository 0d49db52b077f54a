import GRDB
import Survey

/// Reads what DNS said.
final class AnswerReader {
    private let shared: SharedLists
    private let select: Query
    private let selectExtras: Query
    private let statuses = NumberTable<AnswerStatus>()

    /// An answer to a question that only some domains are asked, as its row has it.
    struct Row {
        let facts: PackedFacts
        let texts: Int?
        let addresses: Int?
    }

    private struct Extras {
        var chain: [String] = []
        var extendedError: Int?
        var error: String?
        var facts: AnswerFacts
    }

    init(_ db: Database, _ shared: SharedLists) throws {
        self.shared = shared
        select = try Query(db, "SELECT question, facts, texts, addresses FROM answers WHERE examination = ?")
        selectExtras = try Query(
            db,
            """
            SELECT chain, extended_error, error, ttl, server, attempts, milliseconds, notes FROM answer_extras
            WHERE examination = ? AND question = ?
            """)
    }

    /// The answers that stand beside the row of a domain, by question.
    func rows(_ id: Int) throws -> [Question: Row] {
        let questions = NumberTable<Question>()
        var rows: [Question: Row] = [:]
        for (number, row) in try select.put(id).all({ row in
            (row.number(), Row(facts: PackedFacts(bits: row.number()), texts: row.integer(), addresses: row.integer()))
        }) {
            rows[try questions.value(number)] = row
        }
        return rows
    }

    /// The answers of both address families; nil where they were not asked for.
    func addresses(_ rows: [Question: Row], _ ipv4: Question, _ ipv6: Question, _ id: Int) throws -> AddressAnswers? {
        guard let four = rows[ipv4], let six = rows[ipv6] else { return nil }
        return AddressAnswers(
            ipv4: try answer(four.facts, ipv4, id, try shared.addresses(four.addresses)),
            ipv6: try answer(six.facts, ipv6, id, try shared.addresses(six.addresses)))
    }

    /// An answer out of its facts and records.
    func answer<Record>(
        _ packed: PackedFacts, _ question: Question, _ id: Int, _ records: @autoclosure () throws -> [Record]
    ) throws -> Answer<Record> {
        let extras = packed.hasMore ? try extras(packed, question, id) : Extras(facts: packed.facts)
        let content: Answer<Record>.Content = try statuses.value(packed.status)
            .content(records: try records(), extendedError: extras.extendedError, error: extras.error)
        return Answer(content, chain: extras.chain, facts: extras.facts)
    }

    private func extras(_ packed: PackedFacts, _ question: Question, _ id: Int) throws -> Extras {
        var chain: Int?
        let extras = try selectExtras.put(id).put(question.number).first { row in
            chain = row.integer()
            var extras = Extras(extendedError: row.integer(), error: row.text(), facts: packed.facts)
            let ttl = row.integer()
            let server = row.number()
            // The numbers are there only where the integer has no room for one of them.
            guard let attempts = row.integer() else { return extras }
            let milliseconds = row.number()
            guard let notes = UInt8(exactly: row.number()), ttl.map({ UInt32(exactly: $0) != nil }) ?? true else {
                throw Unreadable(reason: "answer_extras has numbers that no answer has")
            }
            extras.facts = AnswerFacts(
                isAuthenticated: packed.facts.isAuthenticated, ttl: ttl.flatMap { UInt32(exactly: $0) },
                server: server, attempts: attempts, milliseconds: milliseconds,
                notes: AnswerFacts.Notes(rawValue: notes))
            return extras
        }
        guard var extras else { throw Unreadable(reason: "answer_extras has no row for \(id) and \(question)") }
        extras.chain = try shared.chain(chain)
        return extras
    }
}
