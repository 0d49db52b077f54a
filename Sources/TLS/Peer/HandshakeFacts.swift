/// How a handshake went.
package struct HandshakeFacts: Hashable, Sendable {
    /// The TLS version as OpenSSL names it (`TLSv1.3`), once one is agreed.
    package var version: String?
    /// The cipher suite as OpenSSL names it, once one is agreed.
    package var cipher: String?
    /// Whether both sides finished.
    package var isDone = false
    /// The fatal alert that the server sent, during the handshake or after it (RFC 8446, 6).
    package var alert: Int?
    /// Whether the server said that it sends no more (close_notify; RFC 8446, 6.1).
    package var isEndTold = false
    /// Why our side gave the handshake up.
    package var failure: HandshakeFailure?
}

/// Why a handshake failed, as our side of it saw.
package enum HandshakeFailure: Hashable, Sendable {
    /// The server speaks no version of TLS that is asked for.
    case oldProtocol
    /// What answers does not speak TLS.
    case notTLS
    /// The connection was closed without a word.
    case closed
    /// Anything else, as OpenSSL words it.
    case other(String)
}
