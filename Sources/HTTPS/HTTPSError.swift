/// What keeps a fetcher from being made.
package enum HTTPSError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The User-Agent holds something other than printable ASCII.
    case userAgentUnprintable(String)
    /// The number of fetches at a time is below one.
    case noFetchesAllowed
    /// The library or the system could not provide what a fetcher needs.
    case outOfResources(doing: String)

    /// The error in a person's words.
    package var description: String {
        switch self {
        case .userAgentUnprintable(let text): "user agent \(text.debugDescription) must be printable ASCII"
        case .noFetchesAllowed: "the number of fetches at a time must be at least 1"
        case .outOfResources(let work): "out of resources for \(work)"
        }
    }
}
