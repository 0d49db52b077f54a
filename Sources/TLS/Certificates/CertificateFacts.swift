/// What one certificate says, bounded in size because strangers wrote it.
package struct CertificateFacts: Hashable, Sendable {
    /// The SHA-256 of the DER form.
    package var sha256: [UInt8]
    /// The DER form; empty where the chain exceeds what is kept of it.
    package var der: [UInt8]
    /// The subject's distinguished name in the form of RFC 2253, ASCII, at most 512 characters.
    package var subject: String
    /// The issuer's distinguished name in the same form.
    package var issuer: String
    /// The DNS names of the subject alternative name, at most 100; odd bytes stand as `\xNN`.
    package var names: [String]
    /// How many DNS names the certificate carries.
    package var nameCount: Int
    /// The start of the validity in seconds since 1970.
    package var notBefore: Int64
    /// The end of the validity in seconds since 1970.
    package var notAfter: Int64
    /// The kind of the public key as OpenSSL names it (`RSA`, `EC`, `ED25519`).
    package var keyKind: String
    /// The size of the public key in bits.
    package var keyBits: Int
}
