import DNS
import Testing

@testable import Commands

struct OutageTellerTests {
    /// Each change told once: pauses and their ends also to whoever wants quiet.
    @Test func tellsEachChangeOnce() {
        var teller = OutageTeller()
        #expect(teller.lines(nil, broken: 0, at: .zero).isEmpty)
        let some = teller.lines(nil, broken: 1, at: .seconds(1))
        #expect(some.map(\.isUrgent) == [false])
        #expect(some[0].text == "1 of the resolvers is out of order; the others are asked in its place")
        #expect(teller.lines(nil, broken: 1, at: .seconds(2)).isEmpty)
        let pause = teller.lines(.silent, broken: 2, at: .seconds(3))
        #expect(pause.map(\.isUrgent) == [true])
        #expect(pause[0].text.hasPrefix("the scan pauses: no resolver answers"))
        #expect(teller.pausedSince == .seconds(3))
        #expect(teller.lines(.slow, broken: 2, at: .seconds(4)).isEmpty)
        let end = teller.lines(nil, broken: 0, at: .seconds(63))
        #expect(end.map(\.text) == ["the scan goes on after 60 s: a resolver is in order again"])
        #expect(teller.pausedSince == nil)
    }

    @Test func tellsWhenAllAreInOrderAgain() {
        var teller = OutageTeller()
        _ = teller.lines(nil, broken: 2, at: .zero)
        #expect(teller.lines(nil, broken: 0, at: .seconds(1)).map(\.text) == ["all resolvers are in order again"])
    }

    @Test(
        arguments: [
            (CircuitBreaker.Cause.silent, "no resolver answers"), (.failing, "SERVFAIL"), (.slow, "more than a second"),
        ])
    func tellsWhy(_ cause: CircuitBreaker.Cause, _ words: String) {
        var teller = OutageTeller()
        #expect(teller.lines(cause, broken: 1, at: .zero).first?.text.contains(words) == true)
    }
}
