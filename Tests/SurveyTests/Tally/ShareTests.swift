import Survey
import Testing

@Suite("Shares and their intervals")
struct ShareTests {
    /// Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3: Wilson's score.
    @Test(
        arguments: [
            (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
        ]
    )
    func givesTheIntervalsNewcombePublished(count: Int, total: Int, low: Double, high: Double) throws {
        let interval = try #require(Share(count, of: total).interval)
        #expect(abs(interval.lowerBound - low) < 0.00005)
        #expect(abs(interval.upperBound - high) < 0.00005)
    }

    @Test func holdsTheShareWithinItsInterval() throws {
        for total in 1...60 {
            for count in 0...total {
                let share = Share(count, of: total)
                let interval = try #require(share.interval)
                #expect(interval.contains(try #require(share.fraction)))
                #expect((0...1).contains(interval.lowerBound) && (0...1).contains(interval.upperBound))
                let mirrored = try #require(Share(total - count, of: total).interval)
                #expect(abs(mirrored.lowerBound - (1 - interval.upperBound)) < 1e-12)
            }
        }
    }

    @Test func endsAtNoneAndAll() throws {
        #expect(try #require(Share(0, of: 1_000_000).interval).lowerBound == 0)
        #expect(try #require(Share(7, of: 7).interval).upperBound == 1)
    }

    @Test func isNothingOfNothing() {
        let share = Share(0, of: 0)
        #expect(share.fraction == nil)
        #expect(share.interval == nil)
        #expect(share.bounds(undecided: 0) == nil)
        #expect(share.bounds(undecided: 3) == 0...1)
    }

    @Test func countsTheUndecidedOutAndIn() {
        #expect(Share(10, of: 80).bounds(undecided: 20) == 0.1...0.3)
        #expect(Share(10, of: 80).bounds(undecided: 0) == 0.125...0.125)
    }

    @Test func refusesMoreThanTheWhole() async {
        await #expect(processExitsWith: .failure) { _ = Share(2, of: 1) }
        await #expect(processExitsWith: .failure) { _ = Share(-1, of: 1) }
    }
}
