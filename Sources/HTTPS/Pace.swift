/// Spaces starts evenly: so many a second and no more in any second, whatever was left unused before.
///
/// A pure value: the time is given, and the answer is when the next start may be.
package struct Pace: Sendable {
    /// Below this rate one start too many in a second is more than 1.05 times the rate.
    private static var lowRate: Double { 20 }

    private let interval: Duration
    private var next: ContinuousClock.Instant?

    /// Paces starts to a rate a second; nil for no limit.
    ///
    /// A low rate is kept 3 % short: what is started now leaves some milliseconds later, not always the same, and no second
    /// must hold one more than the rate for that.
    package init(rate: Double?) {
        interval = rate.map { .seconds($0 < Self.lowRate ? 1.03 : 1) / $0 } ?? .zero
    }

    /// When the next start is allowed.
    package func earliest(_ now: ContinuousClock.Instant) -> ContinuousClock.Instant {
        max(now, next ?? now)
    }

    /// Notes a start.
    package mutating func start(_ now: ContinuousClock.Instant) {
        next = earliest(now) + interval
    }
}
