import Scan
import Testing

struct StopSignalTests {
    @Test func aRecalledRoundIsNoEnd() {
        let stop = StopSignal()
        stop.recallRound()
        #expect(stop.isStopped && stop.isAbandoned && stop.isRecalled && !stop.isEnding)
        stop.beginRound()
        #expect(!stop.isStopped && !stop.isAbandoned && !stop.isRecalled)
        stop.stop()
        stop.recallRound()
        stop.beginRound()
        #expect(stop.isStopped && stop.isEnding && !stop.isAbandoned)
    }
}
