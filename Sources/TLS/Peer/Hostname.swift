internal import COpenSSL

/// The name that a server's certificate must carry (RFC 6125, 6.4).
struct Hostname {
    /// The name in A-labels without a final dot.
    let name: String

    /// The fault of a certificate that is not for this name.
    func fault(of certificate: OpaquePointer, hasDNSNames: Bool) -> PeerFault? {
        // RFC 8461, 3.3: only DNS-IDs count, and a wildcard only as the complete left-most label.
        let wholeLabels = UInt32(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS)
        let dnsIDOnly = wholeLabels | UInt32(X509_CHECK_FLAG_NEVER_CHECK_SUBJECT)
        if unsafe X509_check_host(certificate, name, name.utf8.count, dnsIDOnly, nil) == 1 { return nil }
        guard !hasDNSNames else { return .nameMismatch }
        let isInSubject = unsafe X509_check_host(certificate, name, name.utf8.count, wholeLabels, nil) == 1
        return isInSubject ? .commonNameOnly : .nameMismatch
    }
}
