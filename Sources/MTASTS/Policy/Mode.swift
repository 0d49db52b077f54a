/// What senders do with a mail host that fails the policy (RFC 8461, 5).
public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// As if there were no policy: the way out of one.
    case none
    /// Deliver, and report.
    case testing
    /// Do not deliver to that host.
    case enforce
}
