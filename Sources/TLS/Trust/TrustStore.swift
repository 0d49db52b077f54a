internal import COpenSSL
internal import Glibc

/// The certificates that are trusted as roots, parsed once and shared by every connection.
///
/// Parsing the usual 140 roots costs 20 ms, twenty times a handshake, so no connection may do it again.
@safe
package final class TrustStore: Sendable {
    /// The file of the system's trusted certificates on Debian and its kin.
    package static let systemFile = "/etc/ssl/certs/ca-certificates.crt"

    /// How many different certificates are trusted.
    package let count: Int
    /// The SHA-256 over the sorted SHA-256s of the certificates: the same set has the same digest in any order.
    package let sha256: [UInt8]

    /// Owned.
    ///
    /// OpenSSL locks the store's list itself, and nothing here changes it after `init`.
    nonisolated(unsafe) private let store: OpaquePointer

    /// Reads a file of certificates in PEM form.
    /// - Parameter path: the file.
    /// - Throws: `TLSError` when the file is missing, empty or broken.
    package init(file path: String = TrustStore.systemFile) throws(TLSError) {
        guard let store = unsafe X509_STORE_new() else { throw .outOfResources(doing: "the trust store") }
        do {
            let digests = unsafe try Self.load(path, into: store)
            self.count = digests.count
            self.sha256 = SHA256.digest(of: digests.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 })
            unsafe self.store = store
        } catch {
            unsafe X509_STORE_free(store)
            throw error
        }
    }

    deinit {
        unsafe X509_STORE_free(store)
    }

    /// Makes the store that of a context, which shares it.
    func share(with context: OpaquePointer) {
        unsafe SSL_CTX_set1_cert_store(context, store)
    }

    private static func load(_ path: String, into store: OpaquePointer) throws(TLSError) -> Set<[UInt8]> {
        errno = 0
        guard let file = unsafe BIO_new_file(path, "r") else {
            let reason = unsafe String(cString: strerror(errno))
            ERR_clear_error()
            throw .trustStoreUnreadable(path: path, reason: reason)
        }
        defer { unsafe BIO_free(file) }
        var digests: Set<[UInt8]> = []
        while let certificate = unsafe PEM_read_bio_X509_AUX(file, nil, nil, nil) {
            defer { unsafe X509_free(certificate) }
            // The store takes a reference of its own; a certificate that is there already is no error.
            guard unsafe X509_STORE_add_cert(store, certificate) == 1 else {
                ERR_clear_error()
                throw .trustStoreMalformed(path: path, after: digests.count)
            }
            digests.insert(SHA256.digest(of: unsafe Certificate(borrowing: certificate).der))
        }
        let reason = ERR_GET_REASON(ERR_peek_last_error())
        ERR_clear_error()
        // The end of the file reads as the lack of a further start line.
        guard reason == PEM_R_NO_START_LINE else { throw .trustStoreMalformed(path: path, after: digests.count) }
        guard !digests.isEmpty else { throw .trustStoreEmpty(path: path) }
        return digests
    }
}
