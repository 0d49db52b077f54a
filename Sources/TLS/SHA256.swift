internal import COpenSSL

/// The digest by which bodies and certificates are known.
package enum SHA256 {
    /// The algorithm, looked up once: left to itself OpenSSL 3 looks it up under locks for each digest.
    ///
    /// Owned, and kept to the end of the process; OpenSSL never changes an algorithm.
    nonisolated(unsafe) private static let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil)

    /// The 32 bytes of the SHA-256 of the bytes.
    package static func digest(of bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        let isDone = unsafe EVP_Digest(bytes, bytes.count, &digest, nil, algorithm, nil)
        precondition(isDone == 1, "SHA-256 is part of every OpenSSL")
        return digest
    }
}
