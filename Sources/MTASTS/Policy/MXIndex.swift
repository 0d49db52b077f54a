/// The patterns of a policy, looked up by the names of mail hosts.
///
/// A policy of 64 KiB has room for thousands of patterns and an answer for hundreds of hosts, too many to be held one by one
/// against each other for every such domain.
public struct MXPatternIndex: Sendable {
    private let keys: Set<String>

    /// Takes patterns.
    public init(_ patterns: [MXPattern]) {
        keys = Set(patterns.map(\.key))
    }

    /// Whether one of the patterns covers a mail host, as ``MXPattern/matches(_:)`` says.
    public func matches(_ host: String) -> Bool { host.mxKeys.contains { keys.contains($0) } }
}

/// The names of mail hosts, looked up by patterns.
public struct MXHostIndex: Sendable {
    private let keys: Set<String>

    /// Takes names as they stand in MX records.
    public init(_ hosts: some Sequence<String>) {
        keys = Set(hosts.flatMap(\.mxKeys))
    }

    /// Whether a pattern covers one of the hosts.
    public func isMatched(by pattern: MXPattern) -> Bool { keys.contains(pattern.key) }
}

extension MXPattern {
    /// The name, or with a wildcard what follows the left-most label, its dot in front.
    fileprivate var key: String { isWildcard ? String(text.dropFirst()) : text }
}

extension String {
    /// The keys of the patterns that cover a mail host of this name.
    fileprivate var mxKeys: [String] {
        var name = utf8[...]
        if name.last == UInt8(ascii: ".") { name = name.dropLast() }
        guard name.first != UInt8(ascii: ".") else { return [] }
        let whole = String(decoding: name.map(\.lowercased), as: UTF8.self)
        return [whole] + (whole.firstIndex(of: ".").map { [String(whole[$0...])] } ?? [])
    }
}
