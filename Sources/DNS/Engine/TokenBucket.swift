/// The limit on queries a second.
///
/// The depth allows a fiftieth of a second's queries at once, enough to make up for a thread that wakes late. No second
/// holds more than depth and refill together, which is less than 1.05 times the rate; a rate so low that the depth is a
/// whole token of its own is refilled 3 % more slowly to keep that true.
package struct TokenBucket {
    private let tokensPerNanosecond: Double
    private let depth: Double
    private var tokens: Double
    private var filledAt: UInt64

    /// Makes a bucket, which begins with one token.
    ///
    /// - Parameters:
    ///   - rate: Tokens a second; nil for no limit.
    ///   - now: The time in nanoseconds.
    package init(rate: Double?, now: UInt64) {
        let depth = rate.map { max(1, $0 / 50) } ?? .infinity
        let share = depth > 1 ? 0.999 : 0.97
        self.depth = depth
        tokensPerNanosecond = rate.map { $0 * share / 1e9 } ?? .infinity
        tokens = rate == nil ? .infinity : 1
        filledAt = now
    }

    /// Takes a token; false where there is none.
    package mutating func take(at now: UInt64) -> Bool {
        if tokensPerNanosecond == .infinity { return true }
        if now > filledAt {
            tokens = min(depth, tokens + Double(now - filledAt) * tokensPerNanosecond)
            filledAt = now
        }
        guard tokens >= 1 else { return false }
        tokens -= 1
        return true
    }

    /// Gives a token back that was taken for nothing.
    package mutating func putBack() {
        if tokensPerNanosecond != .infinity { tokens = min(depth, tokens + 1) }
    }

    /// Lets the time up to an instant bring no tokens.
    ///
    /// For a thread that was kept from sending between taking tokens and using them: what it sends late must not meet
    /// what the same time would allow again.
    package mutating func skip(to now: UInt64) {
        filledAt = max(filledAt, now)
    }

    /// When the next token is there.
    package var nextTokenAt: UInt64 {
        if tokens >= 1 { return filledAt }
        return filledAt + UInt64(((1 - tokens) / tokensPerNanosecond).rounded(.up))
    }
}
