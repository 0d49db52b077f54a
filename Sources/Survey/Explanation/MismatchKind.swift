/// How a pattern of a policy misses a host that takes mail, in the order in which the kinds are tried: the first that
/// fits names the mistake, from the one that a single change of the pattern mends to the one that has nothing in common.
public enum MismatchKind: String, Hashable, Sendable, CaseIterable, Comparable {
    /// `*.example.com` for `a.b.example.com` or for `example.com`: the wildcard stands for exactly one label (RFC 8461, 4.1).
    case wildcardDepth = "wildcard_depth"
    /// `example.com` for `mail.example.com`, where `*.example.com` would match.
    case wildcardMissing = "wildcard_missing"
    /// `mta-sts.example.com` for `mail.example.com`: the policy host in the place of the mail host.
    case policyHostLabel = "mta_sts_label"
    /// `mail.example.net` for `mail.example.com`: the same name under another public suffix.
    case topLevel = "tld"
    /// At most three letters apart, and no other host is meant; of a name that somebody registered, at most a third.
    case typo
    /// The same registrable domain, and the names differ further to the left.
    case sameDomain = "sld_3ld"
    /// Another registrable domain.
    case otherDomain = "other_domain"

    /// Orders kinds as they are tried.
    public static func < (left: MismatchKind, right: MismatchKind) -> Bool { left.place < right.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

    /// The most letters that a typo gets wrong (Ashiq et al., IMC 2025).
    public static var typoLimit: Int { 3 }

    /// The group of published figures (Ashiq et al., IMC 2025, "Inconsistency") in which the kind is counted.
    public var publishedGroup: PublishedGroup {
        switch self {
        case .typo: .typo
        case .wildcardDepth, .wildcardMissing, .policyHostLabel, .sameDomain: .thirdLevel
        case .topLevel: .topLevel
        case .otherDomain: .otherDomain
        }
    }

    /// The groups of the published figures.
    public enum PublishedGroup: String, Hashable, Sendable, CaseIterable {
        /// Typos.
        case typo
        /// 3LD+: the registrable domain is the same.
        case thirdLevel = "3ld"
        /// Another top-level domain.
        case topLevel = "tld"
        /// Another domain.
        case otherDomain = "other_domain"
    }

    /// What is wrong, in words that read after the pattern.
    public var meaning: String {
        switch self {
        case .wildcardDepth: "the wildcard covers exactly one label"
        case .wildcardMissing: "the pattern names the domain above the host, without `*.`"
        case .policyHostLabel: "the pattern names the policy host, not the mail host"
        case .topLevel: "the same name under another top-level domain"
        case .typo: "a typing mistake in the pattern"
        case .sameDomain: "another host of the same domain"
        case .otherDomain: "a host of another domain"
        }
    }
}
