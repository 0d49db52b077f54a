/// An HTTP response as it came, cut at the limits of the fetch.
public struct HTTPEvidence: Hashable, Sendable {
    /// The status code.
    public var status: Int
    /// The header `Content-Type`.
    public var contentType: String?
    /// The header `Location`.
    public var location: String?
    /// The header `Retry-After`, as sent.
    public var retryAfter: String?
    /// The header `Content-Encoding`.
    public var contentEncoding: String?
    /// The header `Server`.
    public var server: String?
    /// The body, at most 64 KiB (RFC 8461, 3.3).
    public var body: [UInt8]
    /// The SHA-256 of the body.
    public var bodySHA256: Digest?

    /// Makes a response.
    public init(
        status: Int, contentType: String? = nil, location: String? = nil, retryAfter: String? = nil,
        contentEncoding: String? = nil, server: String? = nil, body: [UInt8] = [], bodySHA256: Digest? = nil
    ) {
        self.status = status
        self.contentType = contentType
        self.location = location
        self.retryAfter = retryAfter
        self.contentEncoding = contentEncoding
        self.server = server
        self.body = body
        self.bodySHA256 = bodySHA256
    }
}

/// A SHA-256 digest.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Takes the bytes of a digest.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads 64 hexadecimal digits; nil for anything else.
    public init?(hexadecimal: some StringProtocol) {
        var bytes: [UInt8] = []
        var high: UInt8?
        for character in hexadecimal {
            guard let value = character.hexDigitValue else { return nil }
            if let half = high {
                bytes.append(half << 4 | UInt8(value))
                high = nil
            } else {
                high = UInt8(value)
            }
        }
        guard high == nil, bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// The digest in lower-case hexadecimal.
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
