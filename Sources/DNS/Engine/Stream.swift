/// One query over TCP: a connection, the query on its way out, the reply on its way in (RFC 7766, 8).
final class Stream {
    /// The longest reply accepted; a crafted one of 64 KiB costs ldns 227 ms (measured), one of this size 16 ms.
    static let longestReply = 16_384
    /// How many messages that are no reply are passed over before the server is given up.
    static let mostIgnored = 8

    /// The connection.
    let descriptor: Descriptor
    /// The slot of the lookup.
    let slot: Int
    /// The query behind its length.
    let outgoing: [UInt8]
    /// How much of the query has left.
    var sent = 0
    /// What has come in and is not yet a whole message, its length in front.
    var incoming: [UInt8] = []
    /// How many messages were no reply.
    var ignored = 0

    /// Takes over a connection.
    init(_ descriptor: Descriptor, slot: Int, query: ArraySlice<UInt8>) {
        self.descriptor = descriptor
        self.slot = slot
        outgoing = [UInt8(query.count >> 8), UInt8(query.count & 0xff)] + query
    }
}
