import DNS
import Testing

@Suite("Token bucket")
struct TokenBucketTests {
    @Test(
        "No second holds more than 1.05 times the rate, however irregularly tokens are asked for",
        arguments: [0.5, 1, 3, 10, 19, 20, 50, 51, 99, 500, 12_345])
    func limits(_ rate: Double) {
        var random = SplitMix(seed: UInt64(rate * 10))
        var now: UInt64 = 1_000_000_000
        var bucket = TokenBucket(rate: rate, now: now)
        var taken: [UInt64] = []
        let end = now + 5_000_000_000
        while now < end {
            while bucket.take(at: now) { taken.append(now) }
            // Waking on time, a little late, or not for a while.
            let lateness: UInt64 = [1, 3_000_000, random.next() % 64 == 0 ? 700_000_000 : 1][Int(random.next() % 3)]
            now = max(now + 1, bucket.nextTokenAt) + random.next() % lateness
        }
        let allowed = max(1, Int(rate * 1.05))
        for (index, time) in taken.enumerated() where index >= allowed {
            #expect(time - taken[index - allowed] >= 1_000_000_000)
        }
    }

    @Test("Asked on time, the bucket gives nearly all that the rate allows", arguments: [1, 10, 50, 500, 12_345.0])
    func isNotStingy(_ rate: Double) {
        var now: UInt64 = 0
        var bucket = TokenBucket(rate: rate, now: now)
        var taken = 0
        while now < 20_000_000_000 {
            if bucket.take(at: now) { taken += 1 }
            // The clock of epoll has milliseconds.
            now = max(now + 1, bucket.nextTokenAt) + (rate < 500 ? 999_999 : 0)
        }
        #expect(Double(taken) >= rate * 20 * 0.9)
    }

    @Test("The next token is there when it is said to be")
    func foretells() {
        var bucket = TokenBucket(rate: 7, now: 0)
        for _ in 0..<100 {
            let time = bucket.nextTokenAt
            let taken = [bucket.take(at: time), bucket.take(at: time)]
            #expect(taken == [true, false])
        }
    }

    @Test("Time that is skipped brings no tokens, and time after it does")
    func skips() {
        var bucket = TokenBucket(rate: 10, now: 0)
        let first = bucket.take(at: 0)
        bucket.skip(to: 1_000_000_000)
        let atOnce = bucket.take(at: 1_000_000_000)
        bucket.skip(to: 500_000_000)
        let later = [bucket.take(at: 1_050_000_000), bucket.take(at: 1_120_000_000)]
        #expect(first)
        #expect(!atOnce)
        #expect(later == [false, true])
    }

    @Test("Without a rate there is always a token")
    func isUnlimited() {
        var bucket = TokenBucket(rate: nil, now: 0)
        let taken = (0..<10_000).count { _ in bucket.take(at: 0) }
        #expect(taken == 10_000)
    }
}
