import Glibc
import Survey

/// Asks the kernel whether this machine has a route to an address; no packet is sent.
///
/// Half of all machines have no IPv6, and some have no IPv4: there, each failing connection would wrongly be held against
/// the policy host.
enum RouteProbe {
    /// Whether a datagram socket can be connected to the address.
    static func reaches(_ address: IPAddress) -> Bool {
        switch address {
        case .v4(let number):
            // Other addresses are tried in a lab only, which needs no route to the internet.
            guard AddressFilter().permits(address) else { return true }
            var target = sockaddr_in()
            target.sin_family = sa_family_t(AF_INET)
            target.sin_port = UInt16(443).bigEndian
            target.sin_addr.s_addr = number.bigEndian
            return connects(target, family: AF_INET)
        case .v6:
            var target = sockaddr_in6()
            target.sin6_family = sa_family_t(AF_INET6)
            target.sin6_port = UInt16(443).bigEndian
            unsafe withUnsafeMutableBytes(of: &target.sin6_addr) { unsafe $0.copyBytes(from: address.bytes) }
            return connects(target, family: AF_INET6)
        }
    }

    private static func connects<Target>(_ target: Target, family: Int32) -> Bool {
        let descriptor = socket(family, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        // Without descriptors to spare nothing is known of the route; the fetch itself will tell.
        guard descriptor >= 0 else { return errno != EAFNOSUPPORT }
        defer { close(descriptor) }
        return unsafe withUnsafePointer(to: target) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, socklen_t(MemoryLayout<Target>.size)) == 0
            }
        }
    }
}
