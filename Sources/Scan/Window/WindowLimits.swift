/// How much a scan has in flight.
package struct WindowLimits: Sendable {
    /// Domains whose names are asked for at once.
    package var concurrency: Int
    /// How hard policy hosts may be pressed.
    package var fetches: FetchLimits
    /// After how many results at the latest a batch is written.
    package var batch: Int
    /// How long results gather before they are written.
    package var gathering: Duration

    /// Makes limits; the defaults are those of the command.
    package init(
        concurrency: Int = 500, fetches: FetchLimits = FetchLimits(), batch: Int = 4000,
        gathering: Duration = .milliseconds(200)
    ) {
        self.concurrency = concurrency
        self.fetches = fetches
        self.batch = batch
        self.gathering = gathering
    }
}
