import Testing

@testable import HTTPS

/// The time that a wait takes at most.
struct AgendaTests {
    @Test(arguments: [
        (Duration.zero, Int32(0)), (.seconds(-1), 0), (.nanoseconds(1), 1), (.milliseconds(1), 1),
        (.microseconds(1_001), 2), (.seconds(60), 60_000), (.seconds(100 * 86_400), 86_400_000),
    ])
    func roundsUpToMilliseconds(_ left: Duration, _ milliseconds: Int32) {
        let now = ContinuousClock.now
        #expect(Agenda.milliseconds(from: now, until: now + left) == milliseconds)
    }

    @Test func hasNoDeadlineAtFirst() throws {
        let agenda = try Agenda(wakeUp: WakeUp())
        #expect(agenda.milliseconds(until: nil) == nil)
        #expect(agenda.milliseconds(until: .now - .seconds(1)) == 0)
        #expect(!agenda.takeDeadline())
        #expect(agenda.takeUnwatched().isEmpty)
    }
}
