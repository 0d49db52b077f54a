/// What the attempts at a policy met, address by address, and how the last one ended.
public struct FetchEvidence: Hashable, Sendable {
    /// The addresses tried in order with what kept each from being the last.
    public var attempts: [AddressAttempt]
    /// Addresses that were left alone because the address filter refuses them.
    public var refused: [IPAddress]
    /// How the fetch ended; nil when every address was refused by the filter.
    public var ending: Ending?
    /// What the server presented in the handshake, where it came that far.
    public var peer: PeerEvidence?
    /// The TLS version as OpenSSL names it (`TLSv1.3`).
    public var tlsVersion: String?
    /// How long each part took.
    public var timings: FetchTimings

    /// How a fetch ended.
    public enum Ending: Hashable, Sendable {
        /// A whole HTTP response came.
        case response(HTTPEvidence)
        /// It failed, with what came of a response before.
        case failed(FetchFailure, partial: HTTPEvidence?)
    }

    /// Makes the evidence of a fetch.
    public init(
        attempts: [AddressAttempt] = [], refused: [IPAddress] = [], ending: Ending? = nil, peer: PeerEvidence? = nil,
        tlsVersion: String? = nil, timings: FetchTimings = FetchTimings()
    ) {
        self.attempts = attempts
        self.refused = refused
        self.ending = ending
        self.peer = peer
        self.tlsVersion = tlsVersion
        self.timings = timings
    }

    /// The HTTP response, whole or in part.
    public var response: HTTPEvidence? {
        switch ending {
        case .response(let response): response
        case .failed(_, let partial): partial
        case nil: nil
        }
    }
}

/// One address that was tried.
public struct AddressAttempt: Hashable, Sendable {
    /// The address.
    public var address: IPAddress
    /// What failed there; nil when a response came.
    public var failure: FetchFailure?

    /// Makes an attempt.
    public init(address: IPAddress, failure: FetchFailure?) {
        self.address = address
        self.failure = failure
    }
}

/// The times of a fetch in milliseconds from its start; nil for what was not reached.
public struct FetchTimings: Hashable, Sendable {
    /// The TCP connection stood.
    public var connect: Int?
    /// The TLS handshake was done.
    public var handshake: Int?
    /// The first byte of the response came.
    public var firstByte: Int?
    /// The end.
    public var total: Int?

    /// Makes the times of a fetch.
    public init(connect: Int? = nil, handshake: Int? = nil, firstByte: Int? = nil, total: Int? = nil) {
        self.connect = connect
        self.handshake = handshake
        self.firstByte = firstByte
        self.total = total
    }
}

/// Why a fetch brought no whole response, by layer.
public enum FetchFailure: Hashable, Sendable {
    /// TCP: the connection was refused.
    case connectionRefused
    /// TCP: no answer to the connection in time.
    case connectTimeout
    /// TCP: no route to the address.
    case unreachable
    /// The connection was reset before the handshake was done.
    case reset
    /// TLS: the certificate is not acceptable; `PeerEvidence.faults` says why.
    case certificate
    /// TLS: the server sent this fatal alert (RFC 8446, 6).
    case alert(Int)
    /// TLS: the server speaks no version of TLS that is asked for (1.2 or newer).
    case oldProtocol
    /// What answers does not speak TLS.
    case notTLS
    /// TLS: the handshake did not end in time.
    case handshakeTimeout
    /// TLS: the connection was closed without an alert before the handshake was done.
    case closedInHandshake
    /// TLS: any other failure of the handshake, as the library words it.
    case handshake(String)
    /// HTTP: the response did not end in time.
    case timeout
    /// HTTP: the connection closed before the response was whole.
    case truncated
    /// HTTP: more than 64 KiB of body, or too many header bytes.
    case tooLarge
    /// HTTP: what came is no HTTP response.
    case malformed(String)
    /// A local error, which says nothing of the domain.
    case local(String)
}
