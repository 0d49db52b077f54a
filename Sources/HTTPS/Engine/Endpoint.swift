internal import Glibc

/// An address and a port to connect to.
struct Endpoint: Hashable, CustomStringConvertible {
    /// 4 or 16 bytes.
    let address: [UInt8]
    /// The TCP port.
    let port: UInt16

    /// Takes an address and a port.
    init(address: [UInt8], port: UInt16) {
        self.address = address
        self.port = port
    }

    /// Reads the bytes of a `sockaddr` of a family; nil for one that is neither IPv4 nor IPv6.
    init?(family: Int32, socketAddress bytes: [UInt8]) {
        // Both kinds carry the port in network order after the family; IPv6 has the flow before the address.
        let address: Range<Int>
        switch family {
        case AF_INET: address = 4..<8
        case AF_INET6: address = 8..<24
        default: return nil
        }
        guard bytes.count >= address.upperBound else { return nil }
        self.address = Array(bytes[address])
        port = UInt16(bytes[2]) << 8 | UInt16(bytes[3])
    }

    /// The endpoint as it stands in a URL, IPv6 in brackets.
    var description: String {
        guard address.count == 16 else { return address.map { "\($0)" }.joined(separator: ".") + ":\(port)" }
        let groups = stride(from: 0, to: 16, by: 2).map { index in
            String(UInt16(address[index]) << 8 | UInt16(address[index + 1]), radix: 16)
        }
        return "[\(groups.joined(separator: ":"))]:\(port)"
    }
}
