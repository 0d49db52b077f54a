extension HostText {
    /// Whether the host is an IPv4 or IPv6 address, in brackets (RFC 5321, 4.1.3; RFC 3986, 3.2.2) or bare.
    ///
    /// What only looks like one (`999.1.2.3`) fails as a name instead: its last label is a number.
    static func isAddress(_ host: [UInt8]) -> Bool {
        if host.first == UInt8(ascii: "[") { return true }
        let colons = host.count { $0 == UInt8(ascii: ":") }
        if colons > 1 {
            return host.prefix { $0 != UInt8(ascii: "%") }.allSatisfy { byte in
                byte.isHexDigit || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
            }
        }
        // A port behind an IPv4 address makes it no less an address.
        let bare = host.prefix { $0 != UInt8(ascii: ":") }
        let parts = bare.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.count) && part.allSatisfy(\.isDigit) && decimal(part) <= 255
            }
    }

    private static func decimal(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { value, digit in value * 10 + Int(digit) - 0x30 }
    }
}
