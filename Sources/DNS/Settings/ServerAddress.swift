/// The address and port of a DNS server.
package struct ServerAddress: Hashable, Sendable {
    /// The address.
    package var address: IPAddress
    /// The port, 53 unless told.
    package var port: UInt16

    /// Makes a server address.
    package init(_ address: IPAddress, port: UInt16 = 53) {
        self.address = address
        self.port = port
    }

    /// Reads `ADDRESS`, `IPV4:PORT` or `[IPV6]:PORT`.
    ///
    /// - Parameter text: What a person wrote.
    /// - Throws: `DNSError.invalidServer` with what is wrong.
    package init(_ text: String) throws(DNSError) {
        if let address = IPAddress(text) {
            self.init(address)
            return
        }
        let host: Substring
        let rest: Substring
        if text.hasPrefix("[") {
            guard let close = text.firstIndex(of: "]") else { throw .invalidServer(text, .bracket) }
            host = text[text.index(after: text.startIndex)..<close]
            rest = text[text.index(after: close)...]
            guard case .v6? = IPAddress(String(host)), rest.isEmpty || rest.hasPrefix(":") else {
                throw .invalidServer(text, .address)
            }
        } else {
            let colon = text.lastIndex(of: ":") ?? text.endIndex
            host = text[..<colon]
            rest = text[colon...]
        }
        guard let address = IPAddress(String(host)) else { throw .invalidServer(text, .address) }
        if case .v6 = address, !text.hasPrefix("[") { throw .invalidServer(text, .port) }
        self.init(address)
        if rest.isEmpty { return }
        let digits = rest.dropFirst()
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let port = UInt16(digits), port > 0
        else { throw .invalidServer(text, .port) }
        self.port = port
    }
}

extension ServerAddress: CustomStringConvertible {
    /// The text form, the port always included.
    package var description: String {
        switch address {
        case .v4: "\(address):\(port)"
        case .v6: "[\(address)]:\(port)"
        }
    }
}
