/// Where a request goes, in the words of libcurl.
struct Target {
    /// The URL.
    let url: String
    /// The entry that sends the URL's host to the one address.
    let connection: String
    /// The address and port that the socket must have.
    let endpoint: Endpoint

    /// Reads a request; nil for a host, a path, an address or a time that no URL and no socket can have.
    init?(_ request: FetchRequest) {
        let host = request.host
        let hostBytes = host.utf8
        guard (1...253).contains(hostBytes.count), hostBytes.allSatisfy(Self.isHostByte), hostBytes.last != 0x2E,
            request.path.utf8.first == UInt8(ascii: "/"), request.path.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            request.address.count == 4 || request.address.count == 16, request.timeout > .zero
        else { return nil }
        endpoint = Endpoint(address: request.address, port: request.port)
        url = "https://\(host):\(request.port)\(request.path)"
        connection = "\(host):\(request.port):\(endpoint)"
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
