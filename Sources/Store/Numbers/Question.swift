/// The questions that an examination asks of DNS.
enum Question: String, Numbered {
    /// TXT at `_mta-sts.`
    case record = "mta_sts"
    /// MX of the domain.
    case mx
    /// TXT at `_smtp._tls.`
    case tlsRPT = "tls_rpt"
    /// A of a domain without MX.
    case implicitIPv4 = "a"
    /// AAAA of a domain without MX.
    case implicitIPv6 = "aaaa"
    /// TXT at the domain itself.
    case apex = "apex_txt"
    /// A of the policy host.
    case policyIPv4 = "policy_a"
    /// AAAA of the policy host.
    case policyIPv6 = "policy_aaaa"

    var number: Int {
        switch self {
        case .record: 1
        case .mx: 2
        case .tlsRPT: 3
        case .implicitIPv4: 4
        case .implicitIPv6: 5
        case .apex: 6
        case .policyIPv4: 7
        case .policyIPv6: 8
        }
    }
}
