internal import CCurl
internal import Glibc
internal import TLS

/// The decision how a transfer ended, made from everything that is known of it.
struct Ending {
    /// libcurl's verdict.
    let code: CURLcode
    /// What kept the socket from being opened.
    let socketRefusal: FetchFailure?
    /// The system's error number of the connection, 0 for none.
    let systemError: Int
    /// Whether the TCP connection stood.
    let isConnected: Bool
    /// Whether the other side reset the connection; nil where that is not known.
    let isReset: Bool?
    /// What the server presented.
    let peer: PeerFacts?
    /// How the handshake went.
    let handshake: HandshakeFacts
    /// What came of a response.
    let collector: ResponseCollector
    /// libcurl's words.
    let text: String

    /// The outcome of the fetch.
    var outcome: FetchResult.Outcome {
        if code == CURLE_OK, !isCut, let response = collector.whole { return .response(response) }
        // RFC 8461, 3.3: any status but 200 is final, so what befalls the rest of the response changes nothing.
        if collector.isHeadDone, let response = collector.response, response.status != 200 {
            return .response(response)
        }
        return .failed(failure, partial: collector.response)
    }

    /// Whether the body may go on where the connection ended; libcurl takes any end for that of the body.
    ///
    /// Without a length of its own a body is whole only where the server has told the end (RFC 9112, 9.8). Many servers never do
    /// so, and a policy that ends with a line is taken from them; one that stops within a line is not.
    private var isCut: Bool {
        collector.response?.status == 200 && collector.endsInMidLine && !handshake.isEndTold
    }

    private var failure: FetchFailure {
        if let socketRefusal { return socketRefusal }
        if handshake.isDone { return responseFailure }
        if code == CURLE_OUT_OF_MEMORY { return .local("out of memory") }
        return isConnected ? handshakeFailure : connectionFailure
    }

    private var connectionFailure: FetchFailure {
        switch (code, Int32(systemError)) {
        case (CURLE_OPERATION_TIMEDOUT, _), (_, ETIMEDOUT): .connectTimeout
        case (CURLE_COULDNT_CONNECT, ECONNREFUSED): .connectionRefused
        case (CURLE_COULDNT_CONNECT, ECONNRESET): .reset
        // A filter on the way answers an IPv6 connection in a way that Linux reports as EACCES.
        case (CURLE_COULDNT_CONNECT, ENETUNREACH), (CURLE_COULDNT_CONNECT, EHOSTUNREACH),
            (CURLE_COULDNT_CONNECT, ENETDOWN), (CURLE_COULDNT_CONNECT, EHOSTDOWN), (CURLE_COULDNT_CONNECT, EACCES),
            (CURLE_COULDNT_CONNECT, ENOPROTOOPT):
            .unreachable(errno: systemError)
        default: .local(words)
        }
    }

    private var handshakeFailure: FetchFailure {
        if let peer, !peer.faults.isEmpty { return .certificate }
        if let alert = handshake.alert { return Self.failure(alert: alert) }
        if code == CURLE_OPERATION_TIMEDOUT { return .handshakeTimeout }
        return switch handshake.failure {
        case .oldProtocol: .oldProtocol
        case .notTLS: .notTLS
        case .closed: .closedInHandshake
        case .other(let text): .handshake(text)
        case nil: brokenHandshake
        }
    }

    /// A handshake of which OpenSSL saw nothing wrong but the end of the connection.
    private var brokenHandshake: FetchFailure {
        // A closed connection sets no error number, so libcurl's may be that of another transfer: the socket decides.
        switch (isReset, Int32(systemError)) {
        case (true?, ETIMEDOUT): .handshakeTimeout
        case (true?, _): .reset
        case (nil, ECONNRESET), (nil, EPIPE): .reset
        default: code == CURLE_SSL_CONNECT_ERROR ? .closedInHandshake : .handshake(words)
        }
    }

    private var responseFailure: FetchFailure {
        if let refusal = collector.refusal { return refusal }
        // With TLS 1.3 the server's objection to a handshake can come after the client has finished it.
        if let alert = handshake.alert, collector.bytes == 0 { return Self.failure(alert: alert) }
        return switch code {
        case CURLE_OPERATION_TIMEDOUT: .timeout
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR,
            // libcurl 7.88 finds nothing wrong with headers that break off.
            CURLE_OK:
            .truncated
        // libcurl's word for a header or a status line of more than 100 KiB, which it hands over whole or not at all; where
        // memory does lack, the system ends the process. Since 8.6 there is a word of its own, `CURLE_TOO_LARGE`.
        case CURLE_OUT_OF_MEMORY, CURLcode(rawValue: 100): .tooLarge(.headers)
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING:
            .malformed(words)
        default: .local(words)
        }
    }

    private var words: String {
        text.isEmpty ? unsafe String(cString: curl_easy_strerror(code)) : text
    }

    private static func failure(alert: Int) -> FetchFailure {
        // RFC 8446, 6.2: protocol_version.
        alert == 70 ? .oldProtocol : .alert(alert)
    }
}
