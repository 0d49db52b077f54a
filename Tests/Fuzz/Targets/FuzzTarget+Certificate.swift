import COpenSSL

@testable import Survey
@testable import TLS

extension FuzzTarget {
    /// Certificates in DER form.
    static let certificate = FuzzTarget("certificate", longest: 2048) { input in
        let certificate = unsafe input.withUnsafeBufferPointer { buffer in
            var next = buffer.baseAddress
            return unsafe d2i_X509(nil, &next, buffer.count)
        }
        defer { ERR_clear_error() }
        guard let certificate = unsafe certificate else { return }
        defer { unsafe X509_free(certificate) }
        let facts = unsafe Certificate(borrowing: certificate).facts(CertificateCache())
        try verify(facts)
        let host = "mta-sts.fuzzed.example"
        let fault = unsafe Hostname(name: host).fault(of: certificate, hasDNSNames: facts.nameCount > 0)
        if fault == nil, facts.nameCount == facts.names.count {
            try demand(facts.names.contains { DNSID.name($0, covers: host) }, "a certificate for a host has its name")
        }
    }

    private static func verify(_ facts: CertificateFacts) throws {
        try demand(facts.sha256.count == 32, "a digest has 32 bytes")
        try demand(facts.names.count <= 100 && facts.names.count <= facts.nameCount, "names are bounded in number")
        for name in facts.names {
            let isVisible = name.utf8.allSatisfy { (0x21...0x7E).contains($0) }
            try demand(isVisible && name.utf8.count <= 4 * 255, "a name is visible and bounded")
        }
        for name in [facts.subject, facts.issuer] {
            let isVisible = name.utf8.allSatisfy { (0x20...0x7E).contains($0) }
            try demand(isVisible && name.utf8.count <= 512, "a distinguished name is visible and bounded")
        }
        try demand(facts.keyBits >= 0, "a key has a size")
    }
}
