/// What keeps certificates from being judged at all.
package enum TLSError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file of trusted certificates cannot be read.
    case trustStoreUnreadable(path: String, reason: String)
    /// The file of trusted certificates holds none.
    case trustStoreEmpty(path: String)
    /// The file of trusted certificates holds something that cannot be parsed after this many good ones.
    case trustStoreMalformed(path: String, after: Int)
    /// OpenSSL could not do what never fails but for lack of memory.
    case outOfResources(doing: String)

    /// The error in a person's words.
    package var description: String {
        switch self {
        case .trustStoreUnreadable(let path, let reason):
            "cannot read the trusted certificates in \(path): \(reason); install ca-certificates or name a file"
        case .trustStoreEmpty(let path):
            "no trusted certificate in \(path); name a PEM file that holds at least one"
        case .trustStoreMalformed(let path, let count):
            "cannot parse certificate \(count + 1) in \(path); the file must be PEM"
        case .outOfResources(let work):
            "out of resources for \(work)"
        }
    }
}
