/// Spaces starts evenly: so many a second and no more in any second, whatever was left unused before.
///
/// A pure value: the time is given, and the answer is when the next start may be.
struct Pace: Sendable {
    private let interval: Duration
    private var next: ContinuousClock.Instant?

    /// Paces starts to a rate a second; nil for no limit.
    init(rate: Double?) {
        interval = rate.map { .seconds(1) / $0 } ?? .zero
    }

    /// When the next start is allowed.
    func earliest(_ now: ContinuousClock.Instant) -> ContinuousClock.Instant {
        max(now, next ?? now)
    }

    /// Notes a start.
    mutating func start(_ now: ContinuousClock.Instant) {
        next = earliest(now) + interval
    }
}
