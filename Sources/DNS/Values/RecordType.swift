/// The record types a survey asks for, with their numbers on the wire (RFC 1035, 3.2.2; RFC 3596, 2.1).
package enum RecordType: UInt16, Hashable, Sendable, CaseIterable {
    /// An IPv4 address.
    case a = 1
    /// The canonical name of an alias.
    case cname = 5
    /// A mail exchange.
    case mx = 15
    /// Text strings.
    case txt = 16
    /// An IPv6 address.
    case aaaa = 28
}
