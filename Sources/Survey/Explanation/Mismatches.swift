public import MTASTS

/// Tells how the patterns of a policy miss the hosts that take mail.
public struct Mismatches {
    private let index: MXPatternIndex
    private let patterns: [NamedPattern]
    private let liveHosts: [String]
    private let isStale: Bool
    private let registrableDomain: (String) -> String?

    /// No more patterns than this are compared with a host that none matches: nobody writes so many, and each has a price.
    private static let compared = 256

    /// Takes a policy's patterns and the mail hosts they are to name.
    ///
    /// - Parameters:
    ///   - patterns: The patterns in the order of the policy.
    ///   - liveHosts: The hosts of the MX records.
    ///   - earlierHosts: The hosts of the MX records in an earlier run; empty where there was none.
    ///   - registrableDomain: The public suffix of a name and one label more; nil for a public suffix.
    public init(
        patterns: [MXPattern], liveHosts: [String], earlierHosts: [String] = [],
        registrableDomain: @escaping (String) -> String?
    ) {
        let hosts = liveHosts.map(\.canonicalHost)
        let live = MXHostIndex(hosts)
        let gone = MXHostIndex(Set(earlierHosts.map(\.canonicalHost)).subtracting(hosts))
        index = MXPatternIndex(patterns)
        self.patterns = patterns.prefix(Self.compared).map { pattern in
            NamedPattern(
                pattern: pattern, registrable: registrableDomain(pattern.base), isUsed: live.isMatched(by: pattern))
        }
        self.liveHosts = liveHosts
        self.registrableDomain = registrableDomain
        isStale = patterns.contains { !live.isMatched(by: $0) && gone.isMatched(by: $0) }
    }

    /// The mismatch of each live host that no pattern matches, in the order of the hosts.
    public var all: [Mismatch] { liveHosts.compactMap(mismatch) }

    /// How the patterns miss a host; nil where one matches, or where there is none.
    public func mismatch(of host: String) -> Mismatch? {
        guard !index.matches(host) else { return nil }
        let name = Name(host.canonicalHost, registrableDomain)
        var best: Mismatch?
        for named in patterns {
            let distance = named.distance(to: name)
            let kind = named.kind(for: name, distance: distance)
            let isCloser = best.map { (kind, distance ?? .max) < ($0.kind, $0.distance ?? .max) } ?? true
            guard isCloser else { continue }
            best = Mismatch(host: host, kind: kind, pattern: named.pattern, distance: distance, isStale: isStale)
        }
        return best
    }
}

/// A mail host's name with its parts.
private struct Name {
    let text: String
    /// The name without its left-most label.
    let parent: Substring
    let registrable: String?

    init(_ text: String, _ registrableDomain: (String) -> String?) {
        self.text = text
        parent = text.firstIndex(of: ".").map { text[text.index(after: $0)...] } ?? ""
        registrable = registrableDomain(text)
    }
}

/// A pattern with what is looked up of it once for all hosts.
private struct NamedPattern {
    let pattern: MXPattern
    let registrable: String?
    /// Whether it matches a live host, and so is meant for that one.
    let isUsed: Bool

    /// The letters to change until the pattern matches, within the limit of a typo.
    func distance(to name: Name) -> Int? {
        let limit = MismatchKind.typoLimit
        return pattern.isWildcard
            ? EditDistance.between(pattern.base.utf8, name.parent.utf8, atMost: limit)
            : EditDistance.between(pattern.text.utf8, name.text.utf8, atMost: limit)
    }

    func kind(for name: Name, distance: Int?) -> MismatchKind {
        let base = pattern.base
        if pattern.isWildcard, name.text.isWithin(base) { return .wildcardDepth }
        if !pattern.isWildcard, name.parent == base { return .wildcardMissing }
        let isSameDomain = registrable != nil && registrable == name.registrable
        if isSameDomain, Self.hasPolicyHostLabel(base), !Self.hasPolicyHostLabel(name.text) { return .policyHostLabel }
        if isOtherSuffix(name) { return .topLevel }
        // A pattern that another mail host matches is meant for that one: `mx1` is no typing mistake for `mx2` beside it.
        if let distance, !isUsed, isSameDomain || distance * 3 <= registeredLetters(name) { return .typo }
        return isSameDomain ? .sameDomain : .otherDomain
    }

    /// The letters of what somebody registered, the shorter of both names: where a third of them differs, as in
    /// `new.example` and `old.example`, it is another name.
    private func registeredLetters(_ name: Name) -> Int {
        [registrable, name.registrable].map { domain in domain?.prefix { $0 != "." }.utf8.count ?? 0 }.min() ?? 0
    }

    /// Whether the pattern would match, were its public suffix that of the host.
    private func isOtherSuffix(_ name: Name) -> Bool {
        guard let mine = registrable, let theirs = name.registrable, mine != theirs,
            let dot = theirs.firstIndex(of: "."), let ownDot = mine.firstIndex(of: "."),
            mine[..<ownDot] == theirs[..<dot]
        else { return false }
        let moved = pattern.text.dropLast(mine.count - mine[..<ownDot].count) + theirs[dot...]
        return (try? MXPattern(String(moved)))?.matches(name.text) ?? false
    }

    private static func hasPolicyHostLabel(_ name: String) -> Bool {
        name.split(separator: ".").contains("mta-sts")
    }
}
