import Glibc

/// What keeps a resolver from being set up; what a lookup meets is a `Failure` instead.
package enum DNSError: Error, Hashable, Sendable {
    /// Text that is no server address.
    case invalidServer(String, ServerProblem)
    /// A configuration without a server.
    case noServers
    /// A file of resolvers that could not be read.
    case unreadable(path: String, errno: Int32)
    /// A call that the system refused.
    case system(call: String, errno: Int32)

    /// What is wrong with the text of a server address.
    package enum ServerProblem: Hashable, Sendable {
        /// It is no IP address.
        case address
        /// Its port is no number from 1 to 65535.
        case port
        /// Its bracket is not closed.
        case bracket
    }
}

extension DNSError: CustomStringConvertible {
    /// The message for a person.
    package var description: String {
        switch self {
        case .invalidServer(let text, .address):
            "\"\(text)\" is no IP address of a resolver: write ADDRESS, ADDRESS:PORT or [IPV6]:PORT"
        case .invalidServer(let text, .port):
            "the port of resolver \"\(text)\" is no number from 1 to 65535"
        case .invalidServer(let text, .bracket):
            "resolver \"\(text)\" opens a bracket and does not close it: write [IPV6]:PORT"
        case .noServers:
            "there is no resolver to ask: name one, or list one as nameserver in /etc/resolv.conf"
        case .unreadable(let path, let number):
            "cannot read the resolvers in \(path): \(Self.text(of: number))"
        case .system(let call, let number):
            "cannot start the resolver: \(call): \(Self.text(of: number))"
        }
    }

    private static func text(of number: Int32) -> String {
        unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    }
}
