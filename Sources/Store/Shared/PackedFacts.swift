import Survey

/// The facts of a DNS answer in one integer.
///
/// From the lowest bit: status (4), AD (1), more (1), milliseconds (14), attempts with the lowest bit turned (4, 0 for
/// one), server (4), notes (4), and the time to live plus one (31, 0 for none). An answer without records has no time to
/// live and mostly took one attempt at the first server, so its integer is small, and SQLite keeps it in 2 or 3 bytes.
struct PackedFacts: Hashable {
    /// The integer that a row keeps.
    let bits: Int

    init(bits: Int) {
        self.bits = bits
    }

    /// Packs the facts; `hasMore` says that the table `answer_extras` has a row for the answer.
    init(_ facts: AnswerFacts, status: AnswerStatus, hasMore: Bool) {
        var bits = status.number | (facts.isAuthenticated ? Self.authenticatedBit : 0) | (hasMore ? Self.moreBit : 0)
        if Self.holds(facts) {
            bits |= facts.milliseconds << 6 | (facts.attempts ^ 1) << 20 | facts.server << 24
            bits |= Int(facts.notes.rawValue) << 28
            if let ttl = facts.ttl { bits |= (Int(ttl) + 1) << 32 }
        }
        self.bits = bits
    }

    /// Whether the integer has room for all of the facts; if not, `answer_extras` keeps them as they are.
    static func holds(_ facts: AnswerFacts) -> Bool {
        (0..<16).contains(facts.attempts) && (0..<16).contains(facts.server) && facts.notes.rawValue < 16
            && (0..<16_384).contains(facts.milliseconds) && facts.ttl ?? 0 < 0x7FFF_FFFF
    }

    /// The number of the status.
    var status: Int { bits & 15 }

    /// Whether `answer_extras` has a row for the answer.
    var hasMore: Bool { bits & Self.moreBit != 0 }

    /// The facts, as far as the integer holds them.
    var facts: AnswerFacts {
        AnswerFacts(
            // None where the database has been damaged, too: the integer is then negative.
            isAuthenticated: bits & Self.authenticatedBit != 0, ttl: UInt32(exactly: (bits >> 32) - 1),
            server: bits >> 24 & 15, attempts: (bits >> 20 & 15) ^ 1, milliseconds: bits >> 6 & 16_383,
            notes: AnswerFacts.Notes(rawValue: UInt8(bits >> 28 & 15)))
    }

    private static var authenticatedBit: Int { 16 }
    private static var moreBit: Int { 32 }
}
