/// What a policy host does when a client reaches it.
package enum Behaviour: Hashable, Sendable {
    /// Serves a well-formed policy.
    case policy(Policy)
    /// Serves a body byte for byte; an empty content type sends none.
    case body(String, contentType: String = "text/plain")
    /// Has no policy file and says so, as most broken hosts do.
    case missing
    /// Answers with a status, with the valid policy or the given text as body.
    case status(Int, body: String? = nil, headers: [String: String] = [:])
    /// Serves the valid policy compressed, though nobody asked.
    case compressed
    /// Closes the connection without any reply.
    case emptyReply
    /// Speaks HTTP in a way that no real server does.
    case stream(StreamFault)
    /// Speaks TCP or TLS in a way that no real server does.
    case connection(ConnectionFault)
    /// Speaks HTTP without TLS on the TLS port.
    case plainHTTP
    /// Rejects the handshake for want of a certificate for the name.
    case rejectedHandshake
    /// Speaks nothing newer than TLS 1.1.
    case oldProtocol
    /// Shows another certificate to clients that send no server name.
    case nameDependent
    /// Nothing listens there.
    case nothing
}

/// What a small HTTP server of ours plays behind the TLS of a real one.
package enum StreamFault: String, Hashable, Sendable, CaseIterable {
    /// Chunks without end.
    case endless
    /// A chunked body a little over 64 KiB.
    case longChunked
    /// A body shorter than announced.
    case truncated
    /// A chunked body that breaks off.
    case brokenChunks
    /// Headers at once, then one byte a second.
    case drip
    /// A complete policy after a delay.
    case late
}

/// What a small TCP server of ours plays on the TLS port.
package enum ConnectionFault: Hashable, Sendable {
    /// Resets once the client has spoken.
    case reset
    /// Accepts and never says a word.
    case silent
    /// Never completes the TCP handshake: its queue is full.
    case stalled
    /// Closes in an orderly way once the client has spoken.
    case closed
    /// Answers the client's hello with bytes that are no TLS.
    case garbage
    /// Answers the client's hello with a fatal alert of this number.
    case alert(UInt8)
}
