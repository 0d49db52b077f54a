/// The comparison of a certificate's DNS name with a host's name (RFC 6125, 6.4).
enum DNSID {
    /// Whether the name, of which the complete left-most label may be a wildcard, is the host's.
    static func name(_ name: String, covers host: String) -> Bool {
        let name = name.canonicalHost
        let host = host.canonicalHost
        guard name.hasPrefix("*.") else { return name == host }
        guard let dot = host.firstIndex(of: ".") else { return false }
        return host[dot...] == name.dropFirst()
    }
}
