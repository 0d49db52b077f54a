/// What a run found of a domain: exactly one of these, and together they add up to the scanned domains.
public enum Outcome: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// An authoritative answer says that there is no STSv1 record.
    case notConfigured = "not_configured"
    /// Record and policy are usable and the mode is none: an opt-out under way (RFC 8461, 8.3).
    case none
    /// Record, policy and MX match, and the mode is testing.
    case testing
    /// Record, policy and MX match, and the mode is enforce.
    case enforce
    /// There is authoritative evidence of at least one failure in what the domain publishes.
    case broken
    /// Only temporary or local errors after all passes: it could not be told.
    case inconclusive
}

/// How mail for a domain is addressed; it stands beside the outcome.
public enum Mail: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// There are MX records.
    case mx
    /// There is no MX record but an address: the domain itself is the mail host (RFC 5321, 5.1).
    case implicit
    /// A null MX says that the domain takes no mail (RFC 7505).
    case null
    /// There is neither MX nor address.
    case none
    /// The domain does not exist.
    case nxdomain
    /// It could not be told.
    case unknown

    /// Whether the domain takes mail: the denominator "with mail".
    public var arrives: Bool { self == .mx || self == .implicit }
}

/// What a domain publishes for TLS reporting (RFC 8460, 3).
public enum TLSReporting: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// One valid record.
    case valid
    /// A record that is no valid TLSRPTv1 record, or several.
    case invalid
    /// No record.
    case absent
    /// It could not be told.
    case inconclusive
}

/// A failing part of a deployment: the groups in which broken domains are counted.
public enum Category: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// The TXT record.
    case record
    /// The policy host's name.
    case policyDNS = "policy-dns"
    /// The connection to the policy host.
    case policyTCP = "policy-tcp"
    /// The policy host's TLS and certificate.
    case policyTLS = "policy-tls"
    /// The HTTP exchange.
    case policyHTTP = "policy-http"
    /// The policy's text.
    case policySyntax = "policy-syntax"
    /// MX hosts that the policy does not name.
    case mxMismatch = "mx-mismatch"
    /// TLS and certificates of the MX hosts.
    case mxTLS = "mx-tls"
}

/// How much a finding weighs.
public enum Severity: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// Something is not there.
    case absent
    /// A rule is broken.
    case failure
    /// Something is worth mending, but breaks no rule.
    case warning
    /// Something is worth knowing.
    case info
    /// It could not be told this time.
    case transient
}
