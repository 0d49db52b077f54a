import ArgumentParser
import Scan

/// How policies are fetched.
struct FetchOptions: ParsableArguments {
    @Option(help: "Policies fetched a second in all, or unlimited.")
    var httpsRate = Rate(20)

    @Option(help: "Policies being fetched at once.")
    var httpsConcurrency = 64

    @Option(help: "New connections a second to one address, or unlimited; four at once at most, unless unlimited.")
    var httpsPerAddress = Rate(2)

    @Option(help: "Seconds for one fetch; later passes wait three times as long. Default: 20, and 60 in later passes.")
    var httpsTimeout = Seconds(20)

    @Option(help: "Seconds before a temporary failure is looked at again.")
    var retryAfter = Seconds(300)

    @Flag(help: "Do not look for records published at the domain itself: one question less a domain with mail.")
    var skipApex = false

    func validate() throws {
        guard (1...4096).contains(httpsConcurrency) else {
            throw ValidationError("--https-concurrency must be from 1 to 4096, not \(httpsConcurrency)")
        }
        guard httpsTimeout.value > 0 else { throw ValidationError("--https-timeout must be above 0") }
    }

    /// The limits on policy hosts, where the system has room for so many fetches at once.
    func limits(atMost room: Int) -> FetchLimits {
        let isFree = httpsPerAddress.perSecond == nil
        let fetches = min(httpsConcurrency, room)
        return FetchLimits(
            rate: httpsRate.perSecond, concurrency: fetches, ratePerAddress: httpsPerAddress.perSecond,
            concurrencyPerAddress: isFree ? fetches : 4)
    }
}
