/// What a message says in reply to a query.
enum Reading: Hashable {
    /// It is no reply to this query: forged, late, or garbage. The true reply may still come.
    case unrelated
    /// A reply whose question has not kept the case: the server's way, or a forgery that guessed all but the case.
    case caseNotKept
    /// A reply that did not fit.
    case truncated
    /// The server does not take the OPT record (RFC 6891, 7; BADVERS of 6.1.3).
    case ednsRefused
    /// A reply that says nothing about the name.
    case failure(Failure)
    /// No records at the name asked for: the way of most replies, which allocates nothing.
    case negative(exists: Bool, ttl: UInt32?, isAuthenticated: Bool)
    /// Records, or CNAME records on the way to some.
    case positive(AnswerSection, isAuthenticated: Bool)

    /// Whether the message is a reply to the query beyond doubt.
    var isRelated: Bool {
        switch self {
        case .unrelated, .caseNotKept: false
        default: true
        }
    }

    /// Whether the message says nothing about the name.
    var isFailure: Bool { if case .failure = self { true } else { false } }

    /// Reads a message.
    ///
    /// The id and the question are compared byte for byte (RFC 5452, 9.1). Where the case of the question is not random
    /// its case is not compared, as names are equal whatever their case.
    ///
    /// - Parameters:
    ///   - message: What arrived.
    ///   - query: The query sent.
    ///   - questionEnd: Where the question of the query ends; the question of a reply ends there too.
    ///   - traits: What the query was like.
    init(_ message: Span<UInt8>, to query: Span<UInt8>, questionEnd: Int, traits: Query.Traits) {
        self = Self.checked(message, to: query, questionEnd: questionEnd, traits: traits)
    }

    private static func checked(
        _ message: Span<UInt8>, to query: Span<UInt8>, questionEnd: Int, traits: Query.Traits
    ) -> Reading {
        // A reply (QR) to a standard query (opcode 0) with our id.
        guard message.count >= Query.headerLength, message[0] == query[0], message[1] == query[1],
            message[2] & 0xf8 == 0x80
        else { return .unrelated }
        let questions = message.number16(at: 4)
        let code = message[3] & 0x0f
        // Servers older than EDNS return the bare header. All it brings about is another query.
        if questions == 0, traits.hasOPT, code == 1 || code == 4 { return .ednsRefused }
        guard questions == 1, message.count >= questionEnd else { return .unrelated }
        guard let keepsCase = compareQuestions(message, query, end: questionEnd) else { return .unrelated }
        if traits.randomisesCase, !keepsCase { return .caseNotKept }
        if message[2] & 0x02 != 0 { return .truncated }
        guard let walk = RecordWalk(message, from: questionEnd) else { return .failure(.malformed) }
        return read(message, question: query.extracting(Query.headerLength..<questionEnd), walk: walk, traits: traits)
    }

    private static func read(
        _ message: Span<UInt8>, question: Span<UInt8>, walk: RecordWalk, traits: Query.Traits
    ) -> Reading {
        let isAuthenticated = message[3] & 0x20 != 0
        let code = Int(walk.extendedCode) << 4 | Int(message[3] & 0x0f)
        switch code {
        case 0 where walk.isWithheld, 3 where walk.isWithheld: return .failure(.refused)
        case 0, 3:
            guard message.number16(at: 6) == 0 else {
                guard
                    let answer = AnswerSection(message, question: question, isNXDOMAIN: code == 3, walk: walk)
                else { return .failure(.malformed) }
                return .positive(answer, isAuthenticated: isAuthenticated)
            }
            // Name servers without a start of authority are a referral, not "no data" (RFC 2308, 2.2): the server
            // points at others and has said nothing about the name.
            let isAuthoritative = message[2] & 0x04 != 0
            if code == 0, walk.hasNS, !walk.hasSOA, !isAuthoritative { return .failure(.lame) }
            return .negative(exists: code == 0, ttl: walk.negativeTTL, isAuthenticated: isAuthenticated)
        case 1 where traits.hasOPT, 4 where traits.hasOPT, 16 where traits.hasOPT: return .ednsRefused
        case 2: return .failure(.servfail(extendedError: walk.extendedError))
        case 5: return .failure(.refused)
        default: return .failure(.rcode(code))
        }
    }

    /// Compares two questions; nil where they differ, false where they differ in the case of letters only.
    private static func compareQuestions(_ message: Span<UInt8>, _ query: Span<UInt8>, end: Int) -> Bool? {
        let one = unsafe message.bytes
        let other = unsafe query.bytes
        var keepsCase = true
        var position = Query.headerLength
        while position + 8 <= end {
            let eight = unsafe one.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
            let sent = unsafe other.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
            let difference = eight ^ sent
            if difference != 0 {
                guard difference & ~LetterCase.bits(of: eight) == 0 else { return nil }
                keepsCase = false
            }
            position += 8
        }
        while position < end {
            let difference = UInt64(message[position] ^ query[position])
            if difference != 0 {
                guard difference & ~LetterCase.bits(of: UInt64(message[position])) == 0 else { return nil }
                keepsCase = false
            }
            position += 1
        }
        return keepsCase
    }
}
