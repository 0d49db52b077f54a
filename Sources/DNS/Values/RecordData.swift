/// The data of one record of an answer.
///
/// Names are lower case and without the final dot, the root being `.`. What case they arrived in says nothing: name
/// compression lends them the random case of the question (0x20), which differs from query to query.
package enum RecordData: Hashable, Sendable {
    /// The address of an A or AAAA record.
    case address(IPAddress)
    /// A mail exchange.
    case mx(MXRecord)
    /// Text.
    case txt(TXTRecord)
    /// The target of a CNAME record; in an answer only where CNAME itself was asked for.
    case cname(String)

    /// The type of record that carries this data.
    package var type: RecordType {
        switch self {
        case .address(.v4): .a
        case .address(.v6): .aaaa
        case .mx: .mx
        case .txt: .txt
        case .cname: .cname
        }
    }
}

/// A host that takes mail for a domain (RFC 1035, 3.3.9).
package struct MXRecord: Hashable, Sendable {
    /// The preference; lower is asked first.
    package var preference: UInt16
    /// The host, lower case, without the final dot; `.` in a null MX (RFC 7505, 3).
    package var host: String

    /// Makes a mail exchange.
    package init(preference: UInt16, host: String) {
        self.preference = preference
        self.host = host
    }
}

/// The text of a TXT record (RFC 1035, 3.3.14).
package struct TXTRecord: Hashable, Sendable {
    /// All character-strings joined without anything between them, byte for byte.
    package var bytes: [UInt8]
    /// How many character-strings the record consists of.
    package var stringCount: Int

    /// Makes a text record.
    package init(bytes: [UInt8], stringCount: Int = 1) {
        self.bytes = bytes
        self.stringCount = stringCount
    }

    /// Makes a text record of one character-string or, for longer text, of as many as it takes.
    package init(_ text: String) {
        let bytes = Array(text.utf8)
        self.init(bytes: bytes, stringCount: max(1, (bytes.count + 254) / 255))
    }
}
