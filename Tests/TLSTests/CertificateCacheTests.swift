import Testing

@testable import TLS

/// What is kept of certificates, and for how long.
struct CertificateCacheTests {
    private let cache = CertificateCache()

    /// A certificate whose DER form has a size.
    private func certificate(_ number: Int, size: Int = 1_000) -> CertificateFacts {
        CertificateFacts(
            sha256: SHA256.digest(of: Array("\(number)".utf8)), der: Array(repeating: 0x30, count: size),
            subject: "CN=\(number)", issuer: "CN=issuer", names: ["\(number).test"], nameCount: 1, notBefore: 0,
            notAfter: 1, keyKind: "EC", keyBits: 256)
    }

    @Test func givesBackWhatItKeeps() {
        let facts = certificate(1)
        #expect(cache.facts(for: facts.sha256) == nil)
        cache.keep(facts)
        cache.keep(facts)
        #expect(cache.facts(for: facts.sha256) == facts)
        #expect(cache.facts(for: certificate(2).sha256) == nil)
        #expect(cache.count == 1)
    }

    @Test(arguments: [(0, false), (1, true), (16_384, true), (16_385, false)])
    func keepsNoCertificateWithoutDERAndNoHugeOne(_ size: Int, _ isKept: Bool) {
        let facts = certificate(1, size: size)
        cache.keep(facts)
        #expect(cache.facts(for: facts.sha256) == (isKept ? facts : nil))
    }

    @Test func staysWithinItsBoundWhateverComes() {
        for number in 0..<5_000 { cache.keep(certificate(number)) }
        // Two generations of 128 kibibytes.
        #expect((131...262).contains(cache.count))
        #expect(cache.facts(for: certificate(0).sha256) == nil)
        #expect(cache.facts(for: certificate(4_999).sha256) == certificate(4_999))
    }

    @Test func keepsWhatIsMetAgain() {
        let intermediate = certificate(-1)
        cache.keep(intermediate)
        for number in 0..<5_000 {
            cache.keep(certificate(number))
            #expect(cache.facts(for: intermediate.sha256) == intermediate)
        }
    }
}
