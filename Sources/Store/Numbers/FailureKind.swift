import Survey

/// The kinds of failed fetches, without the facts that go with them.
enum FailureKind: String, Numbered {
    /// TCP: the connection was refused.
    case connectionRefused = "connection_refused"
    /// TCP: no answer in time.
    case connectTimeout = "connect_timeout"
    /// TCP: no route.
    case unreachable
    /// The connection was reset.
    case reset
    /// TLS: the certificate is not acceptable.
    case certificate
    /// TLS: a fatal alert, whose number goes with it.
    case alert
    /// TLS: no version that is asked for.
    case oldProtocol = "old_protocol"
    /// Not TLS at all.
    case notTLS = "not_tls"
    /// TLS: the handshake did not end in time.
    case handshakeTimeout = "handshake_timeout"
    /// TLS: the connection was closed before the handshake was done.
    case closedInHandshake = "closed_in_handshake"
    /// TLS: another failure, whose text goes with it.
    case handshake
    /// HTTP: the response did not end in time.
    case timeout
    /// HTTP: closed before the response was whole.
    case truncated
    /// HTTP: too many bytes.
    case tooLarge = "too_large"
    /// HTTP: no HTTP response; a text goes with it.
    case malformed
    /// A local error, whose text goes with it.
    case local

    init(_ failure: FetchFailure) {
        self =
            switch failure {
            case .connectionRefused: .connectionRefused
            case .connectTimeout: .connectTimeout
            case .unreachable: .unreachable
            case .reset: .reset
            case .certificate: .certificate
            case .alert: .alert
            case .oldProtocol: .oldProtocol
            case .notTLS: .notTLS
            case .handshakeTimeout: .handshakeTimeout
            case .closedInHandshake: .closedInHandshake
            case .handshake: .handshake
            case .timeout: .timeout
            case .truncated: .truncated
            case .tooLarge: .tooLarge
            case .malformed: .malformed
            case .local: .local
            }
    }

    var number: Int {
        switch self {
        case .connectionRefused: 1
        case .connectTimeout: 2
        case .unreachable: 3
        case .reset: 4
        case .certificate: 5
        case .alert: 6
        case .oldProtocol: 7
        case .notTLS: 8
        case .handshakeTimeout: 9
        case .handshake: 10
        case .timeout: 11
        case .truncated: 12
        case .tooLarge: 13
        case .malformed: 14
        case .local: 15
        case .closedInHandshake: 16
        }
    }

    /// The failure of this kind, out of the detail that goes with it.
    func failure(detail: String?) -> FetchFailure {
        switch self {
        case .connectionRefused: .connectionRefused
        case .connectTimeout: .connectTimeout
        case .unreachable: .unreachable
        case .reset: .reset
        case .certificate: .certificate
        case .alert: .alert(detail.flatMap { Int($0) } ?? 0)
        case .oldProtocol: .oldProtocol
        case .notTLS: .notTLS
        case .handshakeTimeout: .handshakeTimeout
        case .closedInHandshake: .closedInHandshake
        case .handshake: .handshake(detail ?? "")
        case .timeout: .timeout
        case .truncated: .truncated
        case .tooLarge: .tooLarge
        case .malformed: .malformed(detail ?? "")
        case .local: .local(detail ?? "")
        }
    }
}

extension FetchFailure {
    /// What goes with the kind of the failure: an alert's number or a text.
    var detail: String? {
        switch self {
        case .alert(let number): "\(number)"
        case .handshake(let text), .malformed(let text), .local(let text): text
        case .connectionRefused, .connectTimeout, .unreachable, .reset, .certificate, .oldProtocol, .notTLS,
            .handshakeTimeout, .closedInHandshake, .timeout, .truncated, .tooLarge:
            nil
        }
    }
}
