extension String {
    /// The name of a host in lower case without a final dot.
    var canonicalHost: String {
        let lower = lowercased()
        return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    }

    /// Whether the name is a domain's or lies under it; both in lower case without a final dot.
    func isWithin(_ domain: String) -> Bool { self == domain || hasSuffix("." + domain) }
}
