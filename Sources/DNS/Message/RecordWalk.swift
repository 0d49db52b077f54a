/// What is to be known of the records of a message without reading their data.
///
/// A walk over lengths only: it costs a few nanoseconds a record, allocates nothing, and finds out on the way whether the
/// counts of the header are true.
struct RecordWalk {
    /// Whether the authority section holds a start of authority: then a negative answer is one (RFC 2308, 2).
    var hasSOA: Bool { soaStart != nil }
    /// Where the record of that start of authority begins.
    private(set) var soaStart: Int?
    /// Whether the authority section holds name servers: without a start of authority that is a referral.
    private(set) var hasNS = false
    /// How long a negative answer holds: the lesser of the SOA's time to live and its minimum (RFC 2308, 5).
    private(set) var negativeTTL: UInt32?
    /// The upper eight bits of the response code, from the OPT record (RFC 6891, 6.1.3).
    private(set) var extendedCode: UInt8 = 0
    /// The first extended error (RFC 8914, 2).
    private(set) var extendedError: UInt16?

    /// Whether the resolver says that it gives another answer than the name's own: blocked, censored, filtered or prohibited
    /// (RFC 8914, 4.16 to 4.19).
    var isWithheld: Bool { extendedError.map { (15...18).contains($0) } ?? false }

    /// Walks over all records of a message; nil where the records do not fit it.
    ///
    /// - Parameters:
    ///   - message: The message.
    ///   - start: Where its question section ends.
    init?(_ message: Span<UInt8>, from start: Int) {
        let answers = message.number16(at: 6)
        let authorities = message.number16(at: 8)
        let additionals = message.number16(at: 10)
        var position = start
        for index in 0..<(answers + authorities + additionals) {
            guard let header = Self.skipName(message, at: position), header + 10 <= message.count else { return nil }
            let type = message.number16(at: header)
            let length = message.number16(at: header + 8)
            let data = header + 10
            guard data + length <= message.count else { return nil }
            let isAuthority = index >= answers && index < answers + authorities
            switch type {
            case 6 where isAuthority && length >= 4:
                soaStart = position
                let minimum = message.number32(at: data + length - 4)
                negativeTTL = min(message.number32(at: header + 4), minimum)
            case 2 where isAuthority:
                hasNS = true
            case 41 where index >= answers + authorities:
                extendedCode = message[header + 4]
                readOptions(message, from: data, to: data + length)
            default: break
            }
            position = data + length
        }
    }

    private mutating func readOptions(_ message: Span<UInt8>, from start: Int, to end: Int) {
        var position = start
        while position + 4 <= end {
            let length = message.number16(at: position + 2)
            guard position + 4 + length <= end else { return }
            if message.number16(at: position) == 15, length >= 2, extendedError == nil {
                extendedError = UInt16(message.number16(at: position + 4))
            }
            position += 4 + length
        }
    }

    /// Where a name ends that begins at a position; compressed names end with their first pointer (RFC 1035, 4.1.4).
    private static func skipName(_ message: Span<UInt8>, at start: Int) -> Int? {
        var position = start
        while position < message.count {
            switch message[position] {
            case 0: return position + 1
            case 0xc0...: return position + 2
            case 1...63: position += 1 + Int(message[position])
            default: return nil
            }
        }
        return nil
    }
}

extension Span<UInt8> {
    /// The 16-bit number at a position, in network order.
    func number16(at position: Int) -> Int {
        Int(self[position]) << 8 | Int(self[position + 1])
    }

    /// The 32-bit number at a position, in network order.
    func number32(at position: Int) -> UInt32 {
        UInt32(number16(at: position)) << 16 | UInt32(number16(at: position + 2))
    }
}
