import Glibc

/// The resolvers that the system is set up with (`resolv.conf(5)`).
package enum SystemResolvers {
    /// Reads the `nameserver` lines of a resolver file.
    ///
    /// Lines that name no plain address are left out, as libc does; an IPv6 address with a zone is one of them.
    ///
    /// - Parameter text: The contents of the file.
    /// - Returns: The servers in order, each once.
    package static func parse(_ text: String) -> [ServerAddress] {
        var servers: [ServerAddress] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard words.count >= 2, words[0] == "nameserver", let address = IPAddress(String(words[1])) else {
                continue
            }
            let server = ServerAddress(address)
            if !servers.contains(server) { servers.append(server) }
        }
        return servers
    }

    /// Reads a resolver file.
    ///
    /// - Parameter path: Where it is.
    /// - Returns: The servers in order, each once.
    /// - Throws: `DNSError.unreadable`, or `.noServers` where the file lists none.
    package static func read(path: String = "/etc/resolv.conf") throws(DNSError) -> [ServerAddress] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, errno: errno) }
        defer { close(descriptor) }
        // A resolver file is a few lines; what lies beyond 64 KiB is none.
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw .unreadable(path: path, errno: errno) }
        let servers = parse(String(decoding: bytes[..<count], as: UTF8.self))
        guard !servers.isEmpty else { throw .noServers }
        return servers
    }
}
