internal import COpenSSL

/// The library behind this engine.
package enum TLSLibrary {
    /// The version of OpenSSL that is in use.
    package static var version: String { unsafe String(cString: OpenSSL_version(OPENSSL_VERSION_STRING)) }
}
