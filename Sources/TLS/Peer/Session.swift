internal import COpenSSL

/// What the two sides agreed on.
struct Session {
    /// The version of TLS.
    let version: String
    /// The cipher suite; nil before one is agreed.
    let cipher: String?

    /// Reads a connection.
    init(_ connection: OpaquePointer) {
        version = unsafe String(cString: SSL_get_version(connection))
        cipher = unsafe SSL_get_current_cipher(connection).map { unsafe String(cString: SSL_CIPHER_get_name($0)) }
    }

    /// The session of the connection whose certificates a store context judges.
    static func of(_ context: OpaquePointer) -> Session? {
        let connection = unsafe X509_STORE_CTX_get_ex_data(context, SSL_get_ex_data_X509_STORE_CTX_idx())
        return unsafe connection.map { unsafe Session(OpaquePointer($0)) }
    }
}
