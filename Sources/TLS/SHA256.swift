internal import COpenSSL

/// The digest by which bodies and certificates are known.
package enum SHA256 {
    /// The 32 bytes of the SHA-256 of the bytes.
    package static func digest(of bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        let isDone = unsafe EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
        precondition(isDone == 1, "SHA-256 is part of every OpenSSL")
        return digest
    }
}
