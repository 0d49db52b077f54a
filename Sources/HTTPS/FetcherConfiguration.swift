/// What all fetches of a fetcher share.
package struct FetcherConfiguration: Sendable {
    /// The header `User-Agent`, printable ASCII.
    package var userAgent: String
    /// How many fetches run at a time; the others wait in the order in which they came.
    package var maximumInFlight: Int
    /// Whether an address of 4 or 16 bytes may be connected to; asked once more for the address of every socket.
    package var permits: @Sendable ([UInt8]) -> Bool

    /// Joins what all fetches share.
    package init(userAgent: String, maximumInFlight: Int = 64, permits: @escaping @Sendable ([UInt8]) -> Bool) {
        self.userAgent = userAgent
        self.maximumInFlight = maximumInFlight
        self.permits = permits
    }
}
