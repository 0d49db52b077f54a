/// What DNS said to one question, with the facts that judge how far to trust it.
public struct Answer<Record: Hashable & Sendable>: Hashable, Sendable {
    /// What the answer amounts to.
    public var content: Content
    /// The targets of the CNAME records followed, in order.
    public var chain: [String]
    /// How the answer was had.
    public var facts: AnswerFacts

    /// The meaning of an answer.
    public enum Content: Hashable, Sendable {
        /// Records of the type asked for.
        case records([Record])
        /// The name exists without records of this type (NOERROR, no data).
        case noData
        /// The name does not exist (NXDOMAIN).
        case nxdomain
        /// Nothing could be learnt.
        case failed(DNSFailure)
    }

    /// Makes an answer.
    public init(_ content: Content, chain: [String] = [], facts: AnswerFacts = AnswerFacts()) {
        self.content = content
        self.chain = chain
        self.facts = facts
    }

    /// The records, none where there are none or nothing could be learnt.
    public var records: [Record] {
        if case .records(let records) = content { records } else { [] }
    }

    /// Why nothing could be learnt; nil where something was.
    public var failure: DNSFailure? {
        if case .failed(let failure) = content { failure } else { nil }
    }

    /// Whether the question was answered; what is published can be a chain of aliases that leads nowhere.
    public var isSettled: Bool {
        switch content {
        case .failed(.cnameLoop), .failed(.chainTooLong): true
        case .failed: false
        case .records, .noData, .nxdomain: true
        }
    }
}

/// Why a DNS question found no usable answer.
public enum DNSFailure: Hashable, Sendable {
    /// No server answered in time.
    case timeout
    /// SERVFAIL, with the extended error where one was given (RFC 8914).
    case servfail(extendedError: Int?)
    /// DNSSEC validation failed: SERVFAIL that goes away with checking disabled, or extended error 6.
    case bogus
    /// REFUSED.
    case refused
    /// An answer larger than is accepted.
    case tooLarge
    /// A CNAME chain that returns to itself.
    case cnameLoop
    /// A CNAME chain longer than is followed.
    case chainTooLong
    /// Another response code, a lame server, a malformed answer or a local error, named.
    case other(String)
}

/// How an answer was had.
public struct AnswerFacts: Hashable, Sendable {
    /// The AD bit: the resolver says that it validated the answer (RFC 4035, 3.2.3).
    public var isAuthenticated: Bool
    /// The lowest time to live of the answer in seconds; nil without records.
    public var ttl: UInt32?
    /// The index of the server in the run's list of resolvers.
    public var server: Int
    /// How many queries were sent until this answer.
    public var attempts: Int
    /// Milliseconds from the first query to the answer.
    public var milliseconds: Int
    /// What was unusual about the exchange.
    public var notes: Notes

    /// Unusual turns of an exchange.
    public struct Notes: OptionSet, Hashable, Sendable {
        /// The bits, stable because databases keep them.
        public let rawValue: UInt8

        /// Makes a set of notes.
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// The answer came over TCP after truncation.
        public static let overTCP = Notes(rawValue: 1)
        /// The server refused EDNS and was asked without.
        public static let withoutEDNS = Notes(rawValue: 2)
        /// The server did not keep the case of the question and was asked without 0x20.
        public static let caseNotKept = Notes(rawValue: 4)
        /// The answer needed checking to be disabled (CD).
        public static let checkingDisabled = Notes(rawValue: 8)
        /// A DNAME record above the name made one of the aliases (RFC 6672).
        public static let throughDNAME = Notes(rawValue: 16)
    }

    /// Makes the facts of an answer.
    public init(
        isAuthenticated: Bool = false, ttl: UInt32? = nil, server: Int = 0, attempts: Int = 1, milliseconds: Int = 0,
        notes: Notes = []
    ) {
        self.isAuthenticated = isAuthenticated
        self.ttl = ttl
        self.server = server
        self.attempts = attempts
        self.milliseconds = milliseconds
        self.notes = notes
    }
}
