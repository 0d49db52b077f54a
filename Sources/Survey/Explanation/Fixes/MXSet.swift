import MTASTS

/// The smallest `mx` set that names all mail hosts of a domain and nothing broader than they need (RFC 8461, 4.1).
struct MXSet {
    /// The values of the `mx` lines, in the order of the hosts.
    let patterns: [String]
    /// Hosts that no pattern can name, such as one with an underscore.
    let unnameable: [String]

    /// Takes the hosts in a sender's order.
    ///
    /// A wildcard stands for exactly one label, so it takes the place of two or more hosts directly under the same parent.
    /// It is never written over a public suffix, nor over the domain itself: that would let every host of the domain take
    /// its mail (RFC 8461, 10.4).
    init(_ hosts: [String], domain: String, registrableDomain: (String) -> String?) {
        var names: [String] = []
        var unnameable: [String] = []
        for host in hosts {
            guard let pattern = try? MXPattern(host.canonicalHost), !pattern.isWildcard, !pattern.isAddress else {
                unnameable.append(host)
                continue
            }
            if !names.contains(pattern.text) { names.append(pattern.text) }
        }
        self.unnameable = unnameable
        let siblings = Dictionary(grouping: names, by: Self.parent)
        var patterns: [String] = []
        for name in names {
            let parent = Self.parent(name)
            let isShared = (siblings[parent]?.count ?? 0) > 1 && parent != domain && registrableDomain(parent) != nil
            let pattern = isShared ? "*.\(parent)" : name
            if !patterns.contains(pattern) { patterns.append(pattern) }
        }
        self.patterns = patterns
    }

    private static func parent(_ name: String) -> String {
        name.firstIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
    }
}
