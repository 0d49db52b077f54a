/// Where in a sender's order a finding belongs; the prefix of its code.
public enum Stage: String, Hashable, Sendable, CaseIterable {
    /// The record at `_mta-sts`.
    case rec
    /// The policy host's name.
    case phost
    /// The connection to it.
    case ptcp
    /// Its TLS and certificate.
    case ptls
    /// The HTTP exchange.
    case phttp
    /// The policy's text.
    case pol
    /// The match of MX hosts and patterns.
    case mxmatch
    /// TLS of the MX hosts.
    case mxtls
    /// The MX records themselves.
    case mx
    /// The domain's own name.
    case dns
    /// TLS reporting.
    case rpt
    /// What failures mean for mail.
    case risk
    /// Hygiene: advice beyond the rules.
    case hyg

    /// The category of `broken` that a failure of this stage makes; nil for stages that never decide the outcome.
    public var category: Category? {
        switch self {
        case .rec: .record
        case .phost: .policyDNS
        case .ptcp: .policyTCP
        case .ptls: .policyTLS
        case .phttp: .policyHTTP
        case .pol: .policySyntax
        case .mxmatch: .mxMismatch
        case .mxtls: .mxTLS
        case .mx, .dns, .rpt, .risk, .hyg: nil
        }
    }
}
