import Testing

@testable import HTTPS

struct ConnectionPacesTests {
    let start = ContinuousClock.now
    let addresses: [[UInt8]] = [[127, 0, 0, 1], [127, 0, 0, 2]]

    @Test func neverBindsWithoutLimits() {
        var paces = ConnectionPaces(rate: nil, ratePerAddress: nil)
        #expect(!paces.hasLimits)
        for _ in 0..<10 { paces.note(addresses[0], start) }
        #expect(paces.earliest(addresses[0], start) == start)
    }

    @Test func countsFromWhenAConnectionWasOpened() {
        var paces = ConnectionPaces(rate: nil, ratePerAddress: 2)
        // The thread stalled: what was due long ago is opened late, and the next keeps its distance from that.
        let late = start + .seconds(3)
        paces.note(addresses[0], late)
        #expect(paces.earliest(addresses[0], late) > late + .milliseconds(500))
        #expect(paces.earliest(addresses[1], late) == late)
    }

    @Test(arguments: [(2.0, 1), (20, 1), (100, 5), (500, 25)])
    func opensNoMoreThanFivePerCentAboveTheRateInAnySecond(_ rate: Double, slack: Int) {
        var paces = ConnectionPaces(rate: rate, ratePerAddress: nil)
        var now = start
        var opened: [ContinuousClock.Instant] = []
        for _ in 0..<Int(rate) * 3 {
            now = paces.earliest(addresses[0], now)
            opened.append(now)
            paces.note(addresses[0], now)
        }
        let window = Duration.seconds(1 / 1.05)
        for first in opened { #expect(opened.count { first <= $0 && $0 < first + window } <= Int(rate)) }
    }

    @Test func forgetsAddressesThatNoLongerBind() {
        var paces = ConnectionPaces(rate: nil, ratePerAddress: 1)
        for number in 0..<20_000 {
            paces.note(
                [1, UInt8(number >> 16), UInt8(number >> 8 & 255), UInt8(number & 255)], start + .seconds(number))
        }
        #expect(paces.addresses < 10_000)
        let last = start + .seconds(19_999)
        #expect(paces.earliest([1, 0, 78, 31], last) > last)
    }
}
