/// What became of one question, with how it was found out.
package struct Lookup: Hashable, Sendable {
    /// What was asked.
    package var question: Question
    /// What was learnt.
    package var outcome: Outcome
    /// The target of each CNAME record followed, in order; the last is the name that the outcome is about.
    package var chain: [String]
    /// Whether every answer on the way had the AD bit: the server says that it validated (RFC 4035, 3.2.3).
    package var isAuthenticated: Bool
    /// The lowest time to live of the records used, in seconds; of a negative answer that of its SOA (RFC 2308, 5).
    package var ttl: UInt32?
    /// The index in the configuration of the server that was asked last.
    package var server: Int
    /// How many queries were sent, follow-ups included.
    package var attempts: Int
    /// The whole milliseconds from the first query sent until the outcome; waiting for the rate is not part of them.
    package var milliseconds: Int { Int(nanoseconds / 1_000_000) }
    /// What was unusual on the way.
    package var notes: Notes
    /// What `duration` says, as a plain number, because dividing a `Duration` costs a tenth of a microsecond.
    var nanoseconds: UInt64

    /// Makes a lookup.
    package init(
        question: Question, outcome: Outcome, chain: [String] = [], isAuthenticated: Bool = false, ttl: UInt32? = nil,
        server: Int = 0, attempts: Int = 1, duration: Duration = .zero, notes: Notes = []
    ) {
        self.question = question
        self.outcome = outcome
        self.chain = chain
        self.isAuthenticated = isAuthenticated
        self.ttl = ttl
        self.server = server
        self.attempts = attempts
        self.notes = notes
        nanoseconds = 0
        self.duration = duration
    }
}

extension Lookup {
    /// The time from the first query sent until the outcome; waiting for the rate is not part of it.
    package var duration: Duration {
        get { .nanoseconds(nanoseconds) }
        set {
            let (seconds, attoseconds) = newValue == .zero ? (0, 0) : newValue.components
            nanoseconds = UInt64(max(0, seconds)) * 1_000_000_000 + UInt64(max(0, attoseconds) / 1_000_000_000)
        }
    }

    /// What was unusual about a lookup.
    package struct Notes: OptionSet, Hashable, Sendable {
        /// The bits.
        package let rawValue: UInt8

        /// Makes a set of notes.
        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// An answer was truncated and was asked for again over TCP.
        package static let usedTCP = Notes(rawValue: 1)
        /// The server does not take EDNS and was asked without.
        package static let withoutEDNS = Notes(rawValue: 2)
        /// The server did not keep the case of the question and was asked without random case (0x20).
        package static let withoutCaseRandomisation = Notes(rawValue: 4)
        /// After SERVFAIL the server was asked once more with checking disabled (CD).
        package static let checkingDisabled = Notes(rawValue: 8)
        /// A DNAME record above the name made one of the aliases (RFC 6672).
        package static let throughDNAME = Notes(rawValue: 16)
    }
}
