import Survey
import Testing

@testable import Scan

struct FetchQueueTests {
    @Test func keepsItsPaceFromOnePassToTheNext() async {
        let limits = FetchLimits(rate: nil, ratePerAddress: 20, concurrencyPerAddress: 4)
        let queue = FetchQueue<Int>(limits: limits, stop: StopSignal())
        let address = IPAddress.v4(1)
        let begin = ContinuousClock.now
        for pass in 0..<3 {
            queue.open()
            await queue.add(pass, to: address)
            queue.close()
            #expect(await queue.next() == pass)
            queue.end(at: address)
            #expect(await queue.next() == nil)
        }
        // However slow the machine is, two pauses lie between three starts.
        #expect(ContinuousClock.now - begin >= .milliseconds(100))
    }
}
