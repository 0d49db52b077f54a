/// Why a fetch brought no usable response, by layer.
package enum FetchFailure: Hashable, Sendable {
    /// The address filter refuses the address, or the socket was to go elsewhere than asked; no packet was sent.
    case addressRefused
    /// TCP: the connection was refused.
    case connectionRefused
    /// TCP: no answer to the connection in time.
    case connectTimeout
    /// TCP: no way to the address, with the error number of the system.
    case unreachable(errno: Int)
    /// TCP: the connection was reset before the handshake was done.
    case reset
    /// TLS: the certificate is not acceptable; `PeerFacts.faults` says why.
    case certificate
    /// TLS: the server sent this fatal alert. 40, 80 and 112 are how servers say that they have no certificate for
    /// the name (RFC 8461, 7.1); alert 70 is `oldProtocol`.
    case alert(Int)
    /// TLS: the server speaks no version of TLS that is asked for (1.2 or newer).
    case oldProtocol
    /// TLS: what answers does not speak TLS.
    case notTLS
    /// TLS: the connection was closed without an alert before the handshake was done.
    case closedInHandshake
    /// TLS: the handshake did not end in time.
    case handshakeTimeout
    /// TLS: any other failure of the handshake, as the library words it.
    case handshake(String)
    /// HTTP: the response did not end in time.
    case timeout
    /// HTTP: the connection ended before the response was whole.
    case truncated
    /// HTTP: more than is read of the body or of the headers.
    case tooLarge(Part)
    /// HTTP: what came is no HTTP response.
    case malformed(String)
    /// The caller or a shutdown ended the fetch.
    case cancelled
    /// A local error, which says nothing of the server.
    case local(String)

    /// A part of a response.
    package enum Part: Hashable, Sendable {
        /// The headers: more than 64 KiB, provisional responses and trailers included.
        case headers
        /// The body: more than 64 KiB (RFC 8461, 3.3).
        case body
    }
}
