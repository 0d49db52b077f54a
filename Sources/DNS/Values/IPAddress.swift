import Glibc

/// An IPv4 or IPv6 address as a number in host order.
package enum IPAddress: Hashable, Sendable {
    /// An IPv4 address.
    case v4(UInt32)
    /// An IPv6 address, without a zone.
    case v6(UInt128)

    /// Reads dotted-quad or RFC 4291 text; nil for anything else, a zone (`%eth0`) included.
    package init?(_ text: String) {
        var four = in_addr()
        if unsafe inet_pton(AF_INET, text, &four) == 1 {
            self = .v4(UInt32(bigEndian: four.s_addr))
            return
        }
        var six = UInt128(0)
        guard unsafe inet_pton(AF_INET6, text, &six) == 1 else { return nil }
        self = .v6(UInt128(bigEndian: six))
    }
}

extension IPAddress: CustomStringConvertible {
    /// The usual text form (RFC 5952 for IPv6).
    package var description: String {
        switch self {
        case .v4(let number): unsafe withUnsafeBytes(of: number.bigEndian) { unsafe Self.text(AF_INET, Array($0)) }
        case .v6(let number): unsafe withUnsafeBytes(of: number.bigEndian) { unsafe Self.text(AF_INET6, Array($0)) }
        }
    }

    private static func text(_ family: Int32, _ bytes: [UInt8]) -> String {
        var characters = [UInt8](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        unsafe characters.withUnsafeMutableBytes {
            _ = unsafe inet_ntop(family, bytes, $0.baseAddress, socklen_t($0.count))
        }
        return String(decoding: characters.prefix { $0 != 0 }, as: UTF8.self)
    }
}
