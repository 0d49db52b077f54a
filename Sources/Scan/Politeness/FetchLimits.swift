/// How hard a scan may press policy hosts.
package struct FetchLimits: Sendable {
    /// Fetches started a second in all; nil for no limit.
    package var rate: Double?
    /// Fetches under way at once in all.
    package var concurrency: Int
    /// New connections a second to one address; nil for no limit.
    package var ratePerAddress: Double?
    /// Connections under way at once to one address.
    package var concurrencyPerAddress: Int

    /// Makes limits; the defaults are those a stranger's server does not notice.
    package init(
        rate: Double? = 20, concurrency: Int = 64, ratePerAddress: Double? = 2, concurrencyPerAddress: Int = 4
    ) {
        self.rate = rate
        self.concurrency = concurrency
        self.ratePerAddress = ratePerAddress
        self.concurrencyPerAddress = concurrencyPerAddress
    }
}
