internal import COpenSSL
internal import Glibc

/// A certificate that OpenSSL holds, read for its facts.
@safe
struct Certificate: ~Copyable {
    /// How much of what a stranger wrote into a certificate is kept.
    private enum Limit {
        static let nameLength = 512
        static let names = 100
        static let dnsNameLength = 255
    }

    /// Borrowed from the chain or the store that is being read, which outlives this value.
    private let pointer: OpaquePointer

    /// Borrows a certificate for as long as its owner keeps it.
    init(borrowing pointer: OpaquePointer) {
        unsafe self.pointer = pointer
    }

    /// The DER form; empty where OpenSSL cannot write it.
    var der: [UInt8] {
        let size = unsafe Int(i2d_X509(pointer, nil))
        guard size > 0 else { return [] }
        return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            // i2d_X509 moves the pointer that it is given past what it wrote.
            var next = buffer.baseAddress
            count = unsafe max(0, Int(i2d_X509(pointer, &next)))
        }
    }

    /// What the certificate says, read only where the cache does not know it: reading costs ten times the digest.
    func facts(_ cache: CertificateCache) -> CertificateFacts {
        let der = der
        let sha256 = SHA256.digest(of: der)
        if let known = cache.facts(for: sha256) { return known }
        let facts = facts(der, sha256)
        cache.keep(facts)
        return facts
    }

    private func facts(_ der: [UInt8], _ sha256: [UInt8]) -> CertificateFacts {
        let names = unsafe DNSNames(of: pointer, atMost: Limit.names, length: Limit.dnsNameLength)
        let key = unsafe X509_get0_pubkey(pointer)
        let keyKind = unsafe key.flatMap { unsafe EVP_PKEY_get0_type_name($0) }
        return unsafe CertificateFacts(
            sha256: sha256,
            der: der,
            subject: DistinguishedName.text(of: X509_get_subject_name(pointer), atMost: Limit.nameLength),
            issuer: DistinguishedName.text(of: X509_get_issuer_name(pointer), atMost: Limit.nameLength),
            names: names.kept,
            nameCount: names.count,
            notBefore: Self.seconds(X509_get0_notBefore(pointer)),
            notAfter: Self.seconds(X509_get0_notAfter(pointer)),
            keyKind: keyKind.map { unsafe String(cString: $0) } ?? "unknown",
            keyBits: key.map { unsafe Int(EVP_PKEY_get_bits($0)) } ?? 0
        )
    }

    /// A time in seconds since 1970; 0 for one that cannot be read, which verification reports as an error.
    private static func seconds(_ time: UnsafePointer<ASN1_TIME>?) -> Int64 {
        var parts = unsafe tm()
        guard let time = unsafe time, unsafe ASN1_TIME_to_tm(time, &parts) == 1 else { return 0 }
        return unsafe Int64(timegm(&parts))
    }
}
