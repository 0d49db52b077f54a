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

    /// The place in a sender's order, from 0.
    var order: Int {
        switch self {
        case .rec: 0
        case .phost: 1
        case .ptcp: 2
        case .ptls: 3
        case .phttp: 4
        case .pol: 5
        case .mxmatch: 6
        case .mxtls: 7
        case .mx: 8
        case .dns: 9
        case .rpt: 10
        case .risk: 11
        case .hyg: 12
        }
    }

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
