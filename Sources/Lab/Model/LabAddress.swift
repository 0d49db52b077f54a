/// The loopback addresses of the lab.
///
/// They lie in a corner of 127.0.0.0/8 of their own, so that a survey can be allowed to reach the lab while the addresses
/// of the private-address scenarios, 127.0.0.1 among them, stay forbidden.
package enum LabAddress {
    /// The network to pass to `--allow-address`.
    package static let network = "127.77.0.0/16"
    /// A connection to this address fails at once, and no packet leaves: it is the broadcast address.
    package static let unroutable = "255.255.255.255"
    /// A connection to this address fails at once, and no packet leaves: it is a multicast address.
    package static let unroutable6 = "ff0e::77"
    /// Everything that a survey must be allowed to contact.
    package static let allowed = [network, "\(unroutable)/32", "\(unroutable6)/128"]
    /// Where MX hosts point; nothing listens there.
    package static let mail = "127.77.0.25"
    /// Where nothing listens on the HTTPS port.
    package static let nothing = "127.77.0.99"
    /// Where the servers play plain HTTP, rejected handshakes, old protocols and certificates that depend on the name.
    package static let plainHTTP = "127.77.0.31"
    package static let rejectedHandshake = "127.77.0.32"
    package static let oldProtocol = "127.77.0.33"
    package static let nameDependent = "127.77.0.34"
    /// The server of ours that plays HTTP faults behind the real one.
    package static let backend = "127.77.0.40"

    /// The addresses of ordinary policy hosts.
    package static let ordinary = (1...64).map { "127.77.1.\($0)" }

    /// The ordinary address of a policy host: the same one for the same name in every run.
    package static func ordinary(for domain: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in domain.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return ordinary[Int(hash % UInt64(ordinary.count))]
    }

    /// Whether a connection to this address could send a packet beyond the loopback interface.
    package static func leavesMachine(_ address: String) -> Bool {
        let harmless = ["127.", "::ffff:127.", "0.0.0.0"].contains { address.hasPrefix($0) }
        return !harmless && !["::", "::1", unroutable, unroutable6].contains(address)
    }

    /// The address where a server of ours plays this fault on the HTTPS port.
    package static func listener(for fault: ConnectionFault) -> String {
        switch fault {
        case .reset: "127.77.0.51"
        case .silent: "127.77.0.52"
        case .stalled: "127.77.0.53"
        case .closed: "127.77.0.54"
        case .garbage: "127.77.0.55"
        case .alert(let number): "127.77.2.\(number)"
        }
    }
}

extension Behaviour {
    /// The address where the lab plays this behaviour for a domain.
    package func address(for domain: String) -> String {
        switch self {
        case .policy, .body, .missing, .status, .compressed, .emptyReply, .stream: LabAddress.ordinary(for: domain)
        case .connection(let fault): LabAddress.listener(for: fault)
        case .plainHTTP: LabAddress.plainHTTP
        case .rejectedHandshake: LabAddress.rejectedHandshake
        case .oldProtocol: LabAddress.oldProtocol
        case .nameDependent: LabAddress.nameDependent
        case .nothing: LabAddress.nothing
        }
    }
}
