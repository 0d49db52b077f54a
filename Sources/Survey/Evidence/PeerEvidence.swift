/// What a server presented in the handshake and what is wrong with it.
public struct PeerEvidence: Hashable, Sendable {
    /// The certificates as sent, the server's own first.
    public var chain: [CertificateEvidence]
    /// Everything that speaks against the chain, the weightiest first; empty for an acceptable one.
    public var faults: [PeerFault]
    /// The first error of OpenSSL's chain verification (`X509_V_ERR_…`), 0 for none.
    public var verifyError: Int

    /// Makes the evidence of a peer.
    public init(chain: [CertificateEvidence], faults: [PeerFault], verifyError: Int = 0) {
        self.chain = chain
        self.faults = faults
        self.verifyError = verifyError
    }
}

/// A fault of a server's certificate (RFC 8461, 3.3).
public enum PeerFault: String, Hashable, Sendable, CaseIterable {
    /// No DNS-ID of the certificate is the policy host's name.
    case nameMismatch = "name_mismatch"
    /// The certificate names the host in its subject only, and has no DNS-ID at all (RFC 8461, 3.3).
    case commonNameOnly = "cn_only"
    /// A certificate of the chain has expired.
    case expired
    /// A certificate of the chain is not valid yet.
    case notYetValid = "not_yet_valid"
    /// The certificate signs itself and is no trusted root.
    case selfSigned = "self_signed"
    /// An issuer's certificate is missing from what was sent.
    case incompleteChain = "incomplete_chain"
    /// The chain does not lead to a trusted root, or breaks another rule of RFC 5280.
    case untrusted
}

/// One certificate of a chain.
public struct CertificateEvidence: Hashable, Sendable {
    /// The SHA-256 of the DER form.
    public var sha256: Digest
    /// The DER form.
    public var der: [UInt8]
    /// The subject's distinguished name.
    public var subject: String
    /// The issuer's distinguished name.
    public var issuer: String
    /// The DNS names of the subject alternative name.
    public var names: [String]
    /// The start of the validity in seconds since 1970.
    public var notBefore: Int64
    /// The end of the validity in seconds since 1970.
    public var notAfter: Int64

    /// Makes a certificate's evidence.
    public init(
        sha256: Digest, der: [UInt8], subject: String, issuer: String, names: [String], notBefore: Int64,
        notAfter: Int64
    ) {
        self.sha256 = sha256
        self.der = der
        self.subject = subject
        self.issuer = issuer
        self.names = names
        self.notBefore = notBefore
        self.notAfter = notAfter
    }
}
