/// What tells the records of one protocol from other texts.
struct Dialect {
    /// The first field, as written.
    let version: String

    /// The mark that makes any text an attempt, as written.
    let mark: String

    /// How an attempt may begin, in lower case.
    let beginnings: [String]

    static let sts = Dialect(version: "v=STSv1", mark: "STSv1", beginnings: ["v=sts", "v = sts"])
    static let tlsReporting = Dialect(version: "v=TLSRPTv1", mark: "TLSRPTv1", beginnings: ["v=tlsrpt", "v = tlsrpt"])

    /// Whether the text stays when several TXT records are returned (RFC 8461, 3.1; RFC 8460, 3).
    func claims(_ text: [UInt8]) -> Bool { text.starts(with: version.utf8 + [UInt8(ascii: ";")]) }

    /// Whether somebody meant the text to be a record of this protocol; any other text is foreign.
    func isAttempt(_ text: [UInt8]) -> Bool {
        let bare = text.drop { $0.isWhiteSpace || $0.isQuote || $0 == 0x0A || $0 == 0x0D }
        return beginnings.contains { bare.beginsIgnoringCase($0) } || text[...].contains(mark)
    }
}
