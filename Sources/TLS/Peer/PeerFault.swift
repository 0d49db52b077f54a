/// A fault of a server's certificate, declared with the weightiest first.
///
/// More than one can hold at a time. The order says which one stands for all: the name comes first because a
/// certificate for another name is the commonest fault of policy hosts and because no other repair helps it.
package enum PeerFault: Hashable, Sendable {
    /// No DNS-ID of the certificate is the host's name (RFC 8461, 3.3; RFC 6125, 6.4).
    case nameMismatch
    /// The subject's common name is the host's, and there is no DNS-ID at all; RFC 8461, 3.3 leaves that out.
    case commonNameOnly
    /// A certificate of the chain has expired.
    case expired
    /// A certificate of the chain is not valid yet.
    case notYetValid
    /// The certificate signs itself and is not trusted.
    case selfSigned
    /// The chain ends at a certificate whose issuer was neither sent nor is trusted.
    case incompleteChain
    /// The chain as sent leads to a root that is not trusted.
    case untrusted
    /// Another error of OpenSSL's verification (`X509_V_ERR_…`): a weak key, a bad signature, a wrong purpose.
    case other(code: Int, text: String)

    /// The place in the order of weight; lower stands first.
    var rank: Int {
        switch self {
        case .nameMismatch: 0
        case .commonNameOnly: 1
        case .expired: 2
        case .notYetValid: 3
        case .selfSigned: 4
        case .incompleteChain: 5
        case .untrusted: 6
        case .other: 7
        }
    }
}
