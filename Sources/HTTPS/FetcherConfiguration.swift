/// What all fetches of a fetcher share.
package struct FetcherConfiguration: Sendable {
    /// The header `User-Agent`, printable ASCII.
    package var userAgent: String
    /// How many fetches run at a time; the others wait in the order in which they came.
    package var maximumInFlight: Int
    /// Connections opened a second in all; nil for no limit.
    package var rate: Double?
    /// Connections opened a second to one address; nil for no limit.
    package var ratePerAddress: Double?
    /// Whether an address of 4 or 16 bytes may be connected to; asked once more for the address of every socket.
    package var permits: @Sendable ([UInt8]) -> Bool

    /// Joins what all fetches share.
    package init(
        userAgent: String, maximumInFlight: Int = 64, rate: Double? = nil, ratePerAddress: Double? = nil,
        permits: @escaping @Sendable ([UInt8]) -> Bool
    ) {
        self.userAgent = userAgent
        self.maximumInFlight = maximumInFlight
        self.rate = rate
        self.ratePerAddress = ratePerAddress
        self.permits = permits
    }
}
