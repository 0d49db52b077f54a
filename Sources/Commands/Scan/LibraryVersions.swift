import DNS
import HTTPS
import Store
import TLS

/// The versions of the libraries on whose behaviour results rest.
enum LibraryVersions {
    static let text = [
        "ldns \(DNSLibrary.version)", "libcurl \(HTTPSLibrary.version)", "OpenSSL \(TLSLibrary.version)",
        "SQLite \(StoreLibrary.version)",
    ].joined(separator: ", ")
}
