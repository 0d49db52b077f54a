/// The certificate that a policy host shows.
package enum Certificate: Hashable, Sendable {
    /// Trusted, current and for the policy host's name.
    case ordinary
    /// Trusted and current, for these names instead.
    case names([String])
    /// The name stands in the subject only; there is no subjectAltName.
    case commonNameOnly
    /// Ended in the past.
    case expired
    /// Begins in the future.
    case notYetValid
    /// Ends within days.
    case expiresSoon
    /// Signed with its own key.
    case selfSigned
    /// Signed by an authority that nobody trusts.
    case untrusted
    /// Sent without the intermediate certificate.
    case incompleteChain
    /// None: the handshake ends with an alert.
    case missing
}
