/// What a server presented in the handshake and what is wrong with it.
package struct PeerFacts: Hashable, Sendable {
    /// The certificates as sent, the server's own first, at most 16.
    package var chain: [CertificateFacts]
    /// How many certificates were sent.
    package var sent: Int
    /// Everything that speaks against the chain, the weightiest first; empty for an acceptable one.
    package var faults: [PeerFault]
    /// The first error of OpenSSL's verification (`X509_V_ERR_…`), 0 for none; the name is not part of it.
    package var verifyError: Int
}
