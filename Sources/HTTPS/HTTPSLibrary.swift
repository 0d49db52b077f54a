internal import CCurl

/// The library behind this engine.
package enum HTTPSLibrary {
    /// The version of libcurl that is in use.
    package static var version: String {
        // The text begins with `libcurl/7.88.1` and goes on with the libraries behind it.
        let text = unsafe curl_version().map { unsafe String(cString: $0) } ?? ""
        return String(text.drop { $0 != "/" }.dropFirst().prefix { $0 != " " })
    }
}
