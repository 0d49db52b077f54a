import Glibc
import Survey

/// Asks the kernel whether this machine has a route to an address; no packet is sent.
///
/// Half of all machines have no IPv6: there, each failing connection would wrongly be held against the policy host. IPv4
/// is taken for granted; an address without a route there is `unreachable`, as it is to senders.
enum RouteProbe {
    /// Whether a datagram socket can be connected to the address.
    static func reaches(_ address: IPAddress) -> Bool {
        guard case .v6 = address else { return true }
        let descriptor = socket(AF_INET6, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        // Without descriptors to spare nothing is known of the route; the fetch itself will tell.
        guard descriptor >= 0 else { return errno != EAFNOSUPPORT }
        defer { close(descriptor) }
        var target = sockaddr_in6()
        target.sin6_family = sa_family_t(AF_INET6)
        target.sin6_port = UInt16(443).bigEndian
        unsafe withUnsafeMutableBytes(of: &target.sin6_addr) { unsafe $0.copyBytes(from: address.bytes) }
        return unsafe withUnsafePointer(to: &target) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size)) == 0
            }
        }
    }
}
