package import TLS

/// How a fetch ended, and what was seen on the way.
package struct FetchResult: Hashable, Sendable {
    /// How it ended.
    package var outcome: Outcome
    /// What the server presented in the handshake, where it came that far, in success and in failure.
    package var peer: PeerFacts?
    /// The TLS version as OpenSSL names it (`TLSv1.3`), once one was agreed.
    package var tlsVersion: String?
    /// The cipher suite as OpenSSL names it.
    package var cipher: String?
    /// How long each part took.
    package var timings: FetchTimings
    /// The bytes of headers and body that came.
    package var bytes: Int

    /// How a fetch ended.
    package enum Outcome: Hashable, Sendable {
        /// An HTTP response came; with status 200 it is whole.
        case response(HTTPResponse)
        /// It failed, with what came of a response before.
        case failed(FetchFailure, partial: HTTPResponse?)
    }

    /// The failure; nil where a response came.
    package var failure: FetchFailure? {
        if case .failed(let failure, _) = outcome { failure } else { nil }
    }

    /// The response, whole or in part.
    package var response: HTTPResponse? {
        switch outcome {
        case .response(let response): response
        case .failed(_, let partial): partial
        }
    }
}

/// The times of a fetch from the start of its connection; nil for what was not reached.
package struct FetchTimings: Hashable, Sendable {
    /// The TCP connection stood.
    package var connect: Duration?
    /// The TLS handshake was done.
    package var handshake: Duration?
    /// The first byte of the response came.
    package var firstByte: Duration?
    /// The end.
    package var total: Duration?
}
