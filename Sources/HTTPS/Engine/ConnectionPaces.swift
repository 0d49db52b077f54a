/// Spaces connections by when they were really opened, in all and to each address.
///
/// Whoever hands in fetches may pace them too, but a thread that stalls lets those that wait for it start side by side,
/// and it is the connections that a server counts. A pure value: times are given.
struct ConnectionPaces {
    /// The part of a pace's interval that is kept here: with all of it, each delay would add to the one before, and what is
    /// handed in at the same rate would pile up.
    private static let leeway = 0.98
    /// Addresses whose paces are kept at least.
    private static let kept = 4096

    /// Whether anything is paced at all.
    let hasLimits: Bool

    private let ratePerAddress: Double?
    private var pace: Pace
    private var paces: [[UInt8]: Pace] = [:]
    private var limit = Self.kept

    /// Paces connections to rates a second; nil for no limit.
    init(rate: Double?, ratePerAddress: Double?) {
        pace = Pace(rate: rate.map { $0 / Self.leeway })
        self.ratePerAddress = ratePerAddress.map { $0 / Self.leeway }
        hasLimits = rate != nil || ratePerAddress != nil
    }

    /// How many addresses are remembered.
    var addresses: Int { paces.count }

    /// When the next connection to an address may be opened.
    func earliest(_ address: [UInt8], _ now: ContinuousClock.Instant) -> ContinuousClock.Instant {
        max(pace.earliest(now), paces[address]?.earliest(now) ?? now)
    }

    /// Notes that a connection to an address was opened.
    mutating func note(_ address: [UInt8], _ now: ContinuousClock.Instant) {
        pace.start(now)
        guard let ratePerAddress else { return }
        let fresh = Pace(rate: ratePerAddress)
        paces[address, default: fresh].start(now)
        forgetPast(now)
    }

    /// Drops the paces that no longer bind once there are many, so that memory stays bounded.
    private mutating func forgetPast(_ now: ContinuousClock.Instant) {
        guard paces.count > limit else { return }
        paces = paces.filter { $0.value.earliest(now) > now }
        limit = max(Self.kept, 2 * paces.count)
    }
}
