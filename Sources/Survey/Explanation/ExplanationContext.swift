/// What an explanation needs beside the evidence and its verdict.
public struct ExplanationContext: Sendable {
    /// The public suffix of a name and one label more; nil for a public suffix.
    public var registrableDomain: @Sendable (String) -> String?
    /// The mail hosts that an earlier run saw; empty where there was none.
    public var earlierHosts: [String]
    /// Whether mail addresses are told in full.
    public var showsContacts: Bool

    /// Makes a context.
    public init(
        registrableDomain: @escaping @Sendable (String) -> String?, earlierHosts: [String] = [],
        showsContacts: Bool = false
    ) {
        self.registrableDomain = registrableDomain
        self.earlierHosts = earlierHosts
        self.showsContacts = showsContacts
    }
}
