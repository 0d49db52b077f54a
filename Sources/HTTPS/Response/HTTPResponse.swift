/// A response as it came; every text was written by a stranger and is cut at 1 KiB.
package struct HTTPResponse: Hashable, Sendable {
    /// The status code.
    package var status: Int
    /// The version of the status line (`HTTP/1.1`).
    package var version: String
    /// The header `Content-Type`.
    package var contentType: String?
    /// The header `Location`.
    package var location: String?
    /// The header `Retry-After`, as sent.
    package var retryAfter: String?
    /// The header `Content-Encoding`; the body is left as it came.
    package var contentEncoding: String?
    /// The header `Server`.
    package var server: String?
    /// The body, at most 64 KiB of it (RFC 8461, 3.3).
    package var body: [UInt8] = []
    /// The SHA-256 of the body; nil where the body is not whole.
    package var bodySHA256: [UInt8]?

    /// Whether all of the body came.
    ///
    /// Only a response with status 200 must be whole to count: of any other the status says enough (RFC 8461, 3.3), so a
    /// body that is too long or breaks off takes nothing from it.
    package var isWhole: Bool { bodySHA256 != nil }
}
