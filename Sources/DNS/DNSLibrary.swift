internal import CLDNS

/// The library behind this engine.
package enum DNSLibrary {
    /// The version of ldns that is in use.
    package static var version: String { unsafe ldns_version().map { unsafe String(cString: $0) } ?? "unknown" }
}
