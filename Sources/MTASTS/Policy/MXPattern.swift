/// The value of one `mx` line: a host name, or `*.` and a name (RFC 8461, 3.2), in lower case.
public struct MXPattern: Hashable, Sendable {
    /// The pattern.
    public let text: String

    /// Whether the left-most label is a `*`.
    public let isWildcard: Bool

    /// Reads a pattern; throws what is wrong with it as the problem it is in a policy.
    public init(_ text: String) throws(Problem) { try self.init(Array(text.utf8)[...]) }

    init(_ bytes: ArraySlice<UInt8>) throws(Problem) {
        if let flaw = MXPatternFlaw.find(in: bytes) { throw Problem(.policyMXInvalid, flaw, bytes) }
        text = String(decoding: bytes.map(\.lowercased), as: UTF8.self)
        isWildcard = bytes.first == UInt8(ascii: "*")
    }

    /// The name without the wildcard label.
    public var base: String { isWildcard ? String(text.dropFirst(2)) : text }

    /// Whether the pattern is an IPv4 address, which the grammar of names allows and no mail host is called.
    public var isAddress: Bool {
        let labels = text.split(separator: ".")
        return labels.count == 4 && labels.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
    }

    /// Whether a mail host, named as in its MX record, is covered (RFC 8461, 4.1; RFC 6125, 6.4).
    ///
    /// Upper and lower case are one, a trailing dot of the host is ignored, and `*` stands for exactly one whole
    /// left-most label.
    public func matches(_ host: String) -> Bool {
        var name = host.utf8[...]
        if name.last == UInt8(ascii: ".") { name = name.dropLast() }
        guard isWildcard else { return Self.areEqual(name, text.utf8[...]) }
        guard let dot = name.firstIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return false }
        return Self.areEqual(name[dot...], text.utf8.dropFirst())
    }

    /// Compares a name with one in lower case.
    private static func areEqual(_ name: Substring.UTF8View, _ lowercase: Substring.UTF8View) -> Bool {
        name.count == lowercase.count && zip(name, lowercase).allSatisfy { $0.lowercased == $1 }
    }
}

extension MXPattern: CustomStringConvertible {
    /// The pattern.
    public var description: String { text }
}
