/// What a lookup learnt.
///
/// Only the first three cases say something about the name; a failure says that nothing is known.
package enum Outcome: Hashable, Sendable {
    /// Records of the type asked for, at the name or at the end of its CNAME chain.
    case records([RecordData])
    /// The name exists and has no records of the type (RFC 2308, 2.2).
    case noData
    /// The name, or the end of its CNAME chain, does not exist (RFC 2308, 2.1; RFC 6604, 3).
    case nxdomain
    /// Nothing could be learnt.
    case failed(Failure)
}

/// Why a lookup learnt nothing.
///
/// Where several attempts failed differently the most telling is reported: a response code before a lame or malformed
/// answer, that before an unreachable server, that before silence.
package enum Failure: Hashable, Sendable {
    /// No server answered within the timeout of any attempt.
    case timeout
    /// SERVFAIL, with the first extended error where one was given (RFC 8914).
    case servfail(extendedError: UInt16?)
    /// REFUSED.
    case refused
    /// DNSSEC validation failed: SERVFAIL with such an extended error, or SERVFAIL that goes away with checking
    /// disabled.
    case bogus
    /// The server is not responsible for the name and only points elsewhere (a referral, RFC 2308, 2.2).
    case lame
    /// An answer over TCP larger than is accepted.
    case answerTooLarge
    /// A CNAME chain that returns to itself.
    case cnameLoop
    /// A CNAME chain longer than is followed.
    case chainTooLong
    /// Answers that could not be read.
    case malformed
    /// Another response code.
    case rcode(Int)
    /// The system could not reach the server; the `errno`.
    case unreachable(errno: Int32)
    /// The name cannot be asked for: an empty or long label, a name over 255 bytes, a character out of place.
    case invalidName
    /// The resolver was shut down before there was an answer.
    case shutDown
}
