/// One GET from one address.
package struct FetchRequest: Hashable, Sendable {
    /// The host of the URL and of the server name indication (RFC 8461, 7.1): A-labels without a final dot.
    package var host: String
    /// The one address to connect to: 4 or 16 bytes.
    ///
    /// Which address, and which next, is the caller's choice.
    package var address: [UInt8]
    /// The TCP port.
    package var port: UInt16
    /// The path of the URL; for policies it is fixed (RFC 8461, 3.2).
    package var path: String
    /// The time from the start of the connection to the end of the response; waiting for a free place is not part of it.
    package var timeout: Duration

    /// Asks for a path, by default that of the policy.
    package init(
        host: String, address: [UInt8], port: UInt16 = 443, path: String = "/.well-known/mta-sts.txt",
        timeout: Duration
    ) {
        self.host = host
        self.address = address
        self.port = port
        self.path = path
        self.timeout = timeout
    }
}
