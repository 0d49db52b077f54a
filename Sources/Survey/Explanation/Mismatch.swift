public import MTASTS

/// A live mail host that no pattern of the policy matches, and the pattern that comes closest.
public struct Mismatch: Hashable, Sendable {
    /// The host as its MX record names it.
    public var host: String
    /// How the closest pattern misses it.
    public var kind: MismatchKind
    /// The pattern that comes closest: of the first kind that fits, the one with the fewest letters to change, and of
    /// several such the first of the policy.
    public var pattern: MXPattern
    /// How many letters would have to change; nil for more than ``MismatchKind/typoLimit``.
    public var distance: Int?
    /// Whether the policy still names a mail host of an earlier run that takes no mail any more.
    ///
    /// It stands beside the kind and not in its place, so that kinds mean the same with and without an earlier run.
    public var isStale: Bool

    /// Makes a mismatch.
    public init(host: String, kind: MismatchKind, pattern: MXPattern, distance: Int? = nil, isStale: Bool = false) {
        self.host = host
        self.kind = kind
        self.pattern = pattern
        self.distance = distance
        self.isStale = isStale
    }

    /// The name of the kind in outputs: `stale` for another domain that an earlier run tells, else that of the kind.
    public var label: String { isStale && kind == .otherDomain ? "stale" : kind.rawValue }
}

extension [Mismatch] {
    /// The one mismatch that a domain is counted with: of the first kind, and of several such the first.
    public var primary: Mismatch? { self.min { $0.kind < $1.kind } }
}
