internal import TLS

/// A response that grows line by line and piece by piece within fixed bounds.
///
/// The bounds are counted here because libcurl's own do not hold: it stops no chunked body and lets 300 KiB of
/// headers through.
struct ResponseCollector {
    /// The limits of a response.
    enum Limit {
        /// RFC 8461, 3.3 suggests 64 kilobytes.
        static let body = 65_536
        /// All headers, those of provisional responses and the trailers included.
        static let headers = 65_536
        /// One header's value.
        static let value = 1_024
    }

    /// The latest response of which the status line came; provisional ones (1xx) are dropped when they end.
    private(set) var response: HTTPResponse?
    /// Whether all headers of the final response came.
    private(set) var isHeadDone = false
    /// Why no more is taken.
    private(set) var refusal: FetchFailure?
    /// The bytes of headers and body taken.
    var bytes: Int { headerBytes + bodyBytes }

    private var headerBytes = 0
    private var bodyBytes = 0
    private var announced: Int?
    private var isChunked = false

    /// The response with the digest of its body, once libcurl says that it is complete.
    var whole: HTTPResponse? {
        guard isHeadDone, refusal == nil, var response else { return nil }
        response.bodySHA256 = SHA256.digest(of: response.body)
        return response
    }

    /// Whether nothing but the end of the connection tells where the body ends, and that is not the end of a line.
    var endsInMidLine: Bool { !isChunked && announced == nil && response?.body.last != UInt8(ascii: "\n") }

    /// Takes a header line with its line end; false when the transfer is to stop.
    mutating func takeHeader(_ line: [UInt8]) -> Bool {
        headerBytes += line.count
        guard headerBytes <= Limit.headers else { return refuse(.tooLarge(.headers)) }
        // What follows the body are trailers, which say nothing of the policy.
        guard !isHeadDone else { return true }
        let header = HeaderLine(line, valueLimit: Limit.value)
        switch header {
        case .status(let version, let status):
            response = HTTPResponse(status: status, version: version)
            announced = nil
            isChunked = false
        case .field(let name, let value): return take(name, value)
        case .end: return endHead()
        case .other: break
        }
        return true
    }

    /// Takes a piece of the body; false when the transfer is to stop.
    mutating func takeBody(_ piece: [UInt8]) -> Bool {
        bodyBytes += piece.count
        let room = Limit.body - (response?.body.count ?? 0)
        response?.body.append(contentsOf: piece.prefix(room))
        return piece.count <= room || refuse(.tooLarge(.body))
    }

    private mutating func take(_ name: String, _ value: String) -> Bool {
        switch name {
        case "content-type": keep(value, as: \.contentType)
        case "location": keep(value, as: \.location)
        case "retry-after": keep(value, as: \.retryAfter)
        case "content-encoding": keep(value, as: \.contentEncoding)
        case "server": keep(value, as: \.server)
        case "content-length": announced = value.allSatisfy(\.isNumber) ? Int(value) ?? .max : nil
        case "transfer-encoding":
            // libcurl would unpack any other coding unasked.
            guard value.lowercased() == "chunked" else { return refuse(.malformed("transfer coding \(value)")) }
            isChunked = true
        default: break
        }
        return true
    }

    /// Of a header that comes more than once the first counts.
    private mutating func keep(_ value: String, as field: WritableKeyPath<HTTPResponse, String?>) {
        if response?[keyPath: field] == nil { response?[keyPath: field] = value }
    }

    private mutating func endHead() -> Bool {
        guard let status = response?.status else { return true }
        guard status >= 200 else {
            response = nil
            return true
        }
        isHeadDone = true
        let isTooLong = !isChunked && (announced ?? 0) > Limit.body
        // Of a response that does not count anyway the beginning is read, for it can say who blocks the fetch.
        return status == 200 && isTooLong ? refuse(.tooLarge(.body)) : true
    }

    private mutating func refuse(_ failure: FetchFailure) -> Bool {
        refusal = failure
        return false
    }
}
