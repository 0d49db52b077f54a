import MTASTS

/// The smallest `mx` set that names all mail hosts of a domain and nothing broader than they need (RFC 8461, 4.1).
struct MXSet {
    /// The values of the `mx` lines, in the order of the hosts.
    let patterns: [String]
    /// Hosts that no pattern can name, such as one with an underscore.
    let unnameable: [String]

    /// Takes the hosts in a sender's order.
    ///
    /// Patterns that are published and name a host stay as they are, but for a wildcard over the domain itself. A wildcard
    /// stands for exactly one label, so it takes the place of two or more other hosts directly under the same parent. It is
    /// never written over a public suffix, nor over a domain that somebody has registered, the domain itself among them: that
    /// would let every host under it take the mail (RFC 8461, 10.4).
    init(_ hosts: [String], keeping published: [MXPattern], domain: String, registrableDomain: (String) -> String?) {
        let live = MXHostIndex(hosts)
        let kept = published.filter { pattern in
            !pattern.isAddress
                && (!pattern.isWildcard || pattern.base != domain && registrableDomain(pattern.base) != nil)
                && live.isMatched(by: pattern)
        }
        let covered = MXPatternIndex(kept)
        var names: [String] = []
        var unnameable: [String] = []
        var patterns = kept.map(\.text).uniqued
        for host in hosts {
            guard let pattern = try? MXPattern(host.canonicalHost), !pattern.isWildcard, !pattern.isAddress else {
                unnameable.append(host)
                continue
            }
            if !names.contains(pattern.text), !covered.matches(host) { names.append(pattern.text) }
        }
        self.unnameable = unnameable
        let siblings = Dictionary(grouping: names, by: Self.parent)
        for name in names {
            let parent = Self.parent(name)
            let owner = registrableDomain(parent)
            let isShared = (siblings[parent]?.count ?? 0) > 1 && owner != nil && owner != parent
            let pattern = isShared ? "*.\(parent)" : name
            if !patterns.contains(pattern) { patterns.append(pattern) }
        }
        self.patterns = patterns
    }

    private static func parent(_ name: String) -> String {
        name.firstIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
    }
}
