import Glibc
import Synchronization
import Testing

/// ThreadSanitizer and the mutex of the standard library: only what is a race is reported.
struct MutexTests {
    @Test(.enabled(if: ThreadSanitizer.isOn, "only ThreadSanitizer reports races"))
    func contentionIsNoRace() async {
        await #expect(processExitsWith: .exitCode(ThreadSanitizer.silentExit)) {
            ThreadSanitizer.silence()
            let shared = Shared()
            Threads.run {
                for _ in 0..<20_000 { shared.mutex.withLock { _ in shared.number += 1 } }
            }
            // A count that is wrong would be a defect of the mutex.
            exit(shared.number == Threads.count * 20_000 ? ThreadSanitizer.silentExit : 1)
        }
    }

    @Test(.enabled(if: ThreadSanitizer.isOn, "only ThreadSanitizer reports races"))
    func aRaceBesideTheMutexIsReported() async {
        await #expect(processExitsWith: .exitCode(ThreadSanitizer.reportExit)) {
            ThreadSanitizer.silence()
            let shared = Shared()
            Threads.run {
                for _ in 0..<20_000 {
                    shared.number += 1
                    shared.mutex.withLock { _ in }
                }
            }
            exit(ThreadSanitizer.silentExit)
        }
    }

    @Test(.enabled(if: ThreadSanitizer.isOn, "only ThreadSanitizer reports races"))
    func aRaceUnderTwoMutexesIsReported() async {
        await #expect(processExitsWith: .exitCode(ThreadSanitizer.reportExit)) {
            ThreadSanitizer.silence()
            let shared = Shared()
            Threads.run {
                let own = Mutex(0)
                for _ in 0..<20_000 { own.withLock { _ in shared.number += 1 } }
            }
            exit(ThreadSanitizer.silentExit)
        }
    }
}
