internal import COpenSSL
internal import Synchronization

/// The judgement of one server's certificate within its handshake.
///
/// It decides: a chain that is not acceptable aborts the handshake before anything is asked of the server, and what
/// was presented is known in success and in failure alike. Revocation, which RFC 8461, 3.3 leaves open, is not asked
/// for: the URLs in a certificate are its owner's choice, and a survey does not call at them.
package final class PeerCheck: Sendable {
    private let host: Hostname
    private let trust: TrustStore
    private let cache: CertificateCache
    private let seen = Mutex(Seen())

    private struct Seen {
        var peer: PeerFacts?
        var handshake = HandshakeFacts()
    }

    /// Prepares to judge one connection.
    /// - Parameters:
    ///   - host: the name that the certificate must carry, in A-labels without a final dot.
    ///   - trust: the trusted roots.
    ///   - cache: what is known of certificates, shared by many checks.
    package init(host: String, trust: TrustStore, cache: CertificateCache) {
        self.host = Hostname(name: host)
        self.trust = trust
        self.cache = cache
    }

    /// What the server presented; nil until it has.
    package var peer: PeerFacts? { seen.withLock { $0.peer } }

    /// How the handshake has gone so far.
    package var handshake: HandshakeFacts { seen.withLock { $0.handshake } }

    /// Takes over the judgement of the peer in an `SSL_CTX` that makes one connection.
    ///
    /// The context keeps the check alive, so that it may outlive the caller's interest.
    /// - Parameter context: an `SSL_CTX`, borrowed.
    /// - Throws: `TLSError.outOfResources`; the context must then not be used.
    package func install(on context: UnsafeMutableRawPointer) throws(TLSError) {
        let context = OpaquePointer(context)
        unsafe trust.share(with: context)
        let reference = unsafe Unmanaged.passRetained(self)
        // Balanced by the release of `ContextLink` when the context is freed.
        guard unsafe ContextLink.attach(reference.toOpaque(), to: context) else {
            unsafe reference.release()
            throw .outOfResources(doing: "the check of \(host.name)")
        }
        unsafe SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nil)
        unsafe SSL_CTX_set_verify_depth(context, Int32(10))
        // The level is Debian's own (keys of 112 bits of strength), said here so that no configuration file moves it.
        unsafe SSL_CTX_set_security_level(context, 2)
        // libcurl has the buffers given back after every record; one connection's are soon gone as a whole.
        unsafe SSL_CTX_ctrl(context, SSL_CTRL_CLEAR_MODE, Int(SSL_MODE_RELEASE_BUFFERS), nil)
        unsafe SSL_CTX_set_cert_verify_callback(context, ContextLink.verify, reference.toOpaque())
        unsafe SSL_CTX_set_info_callback(context, ContextLink.observe)
    }

    /// Judges the chain in a store context: 1 to go on, 0 to abort the handshake.
    func verify(_ context: OpaquePointer) -> Int32 {
        let facts = unsafe Verification.judge(context, for: host, cache)
        let session = unsafe Session.of(context)
        seen.withLock {
            $0.peer = facts
            $0.handshake.version = session?.version
            $0.handshake.cipher = session?.cipher
        }
        guard facts.faults.isEmpty else {
            // The error chooses the alert that the server is sent.
            let code = facts.verifyError == 0 ? X509_V_ERR_HOSTNAME_MISMATCH : Int32(facts.verifyError)
            unsafe X509_STORE_CTX_set_error(context, code)
            return 0
        }
        unsafe X509_STORE_CTX_set_error(context, X509_V_OK)
        return 1
    }

    /// Takes note of an event of the handshake.
    func observe(_ event: HandshakeEvent) {
        seen.withLock { $0.handshake.note(event) }
    }
}
