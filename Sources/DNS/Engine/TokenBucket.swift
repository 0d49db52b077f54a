/// The limit on queries a second.
///
/// The depth allows a fiftieth of a second's queries at once, enough to make up for a thread that wakes late. The refill
/// stays a thousandth below the rate, so that a bucket of one token never lets rate + 1 queries into one second.
struct TokenBucket {
    private let tokensPerNanosecond: Double
    private let depth: Double
    private var tokens: Double
    private var filledAt: UInt64

    /// Makes a bucket, which begins with one token.
    ///
    /// - Parameters:
    ///   - rate: Tokens a second; nil for no limit.
    ///   - now: The time in nanoseconds.
    init(rate: Double?, now: UInt64) {
        tokensPerNanosecond = rate.map { $0 * 0.999 / 1e9 } ?? .infinity
        depth = rate.map { max(1, $0 / 50) } ?? .infinity
        tokens = rate == nil ? .infinity : 1
        filledAt = now
    }

    /// Takes a token; false where there is none.
    mutating func take(at now: UInt64) -> Bool {
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
    mutating func putBack() {
        if tokensPerNanosecond != .infinity { tokens = min(depth, tokens + 1) }
    }

    /// When the next token is there.
    var nextTokenAt: UInt64 {
        if tokens >= 1 { return filledAt }
        return filledAt + UInt64(((1 - tokens) / tokensPerNanosecond).rounded(.up))
    }
}
