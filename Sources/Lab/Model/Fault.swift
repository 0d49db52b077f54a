/// What the DNS relay plays instead of, or around, the answer of the real server.
package enum Fault: Hashable, Sendable {
    /// Never answers.
    case drop
    /// Answers with this response code.
    case refuse(UInt8)
    /// SERVFAIL with extended error 6 (DNSSEC bogus, RFC 8914), unless checking is disabled in the question.
    case bogus
    /// A referral to servers elsewhere in place of an answer.
    case lame
    /// Truncated over UDP, answered over TCP.
    case truncated
    /// Truncated over UDP and over TCP.
    case truncatedAlways
    /// Truncated over UDP, and TCP connections are closed without an answer.
    case truncatedThenClosed
    /// Forged answers arrive before the true one.
    case forged
    /// Bytes that are no DNS message arrive before the true answer.
    case garbage
    /// The answer does not keep the case of the question.
    case caseLost
    /// FORMERR for every question with EDNS.
    case formatErrorOnEDNS
    /// SERVFAIL for the first questions, then the true answer.
    case flaky(Int)
}

/// A fault at one name, for one type or all of them.
package struct NameFault: Hashable, Sendable {
    package let name: String
    package var type: RecordType?
    package let fault: Fault
}

/// The record types that the lab knows.
package enum RecordType: UInt16, Hashable, Sendable {
    case address = 1
    case nameServer = 2
    case alias = 5
    case authority = 6
    case exchange = 15
    case text = 16
    case address6 = 28

    /// The name of the type in a zone file.
    package var mnemonic: String {
        switch self {
        case .address: "A"
        case .nameServer: "NS"
        case .alias: "CNAME"
        case .authority: "SOA"
        case .exchange: "MX"
        case .text: "TXT"
        case .address6: "AAAA"
        }
    }
}
