import Glibc
import Scan
import Synchronization
import UnixSignals

/// Ends a scan on SIGINT or SIGTERM: what is under way gets a moment, what is written stays, the same command continues.
final class Interruption: Sendable {
    private let stop: StopSignal
    private let received = Mutex<Failure.Code?>(nil)
    private let release: @Sendable () -> Void

    /// How long what is under way may go on.
    private static let grace = Duration.seconds(2)
    private static let check = Duration.milliseconds(100)

    /// Prepares to end a scan; `release` frees the tasks that wait for the network.
    init(_ stop: StopSignal, release: @escaping @Sendable () -> Void) {
        self.stop = stop
        self.release = release
    }

    /// The exit code that a signal asked for; nil without a signal.
    var code: Failure.Code? { received.withLock(\.self) }

    /// Waits for signals until it is cancelled; the second one ends the process at once.
    func listen() async {
        for await signal in await UnixSignalsSequence(trapping: .sigint, .sigterm) {
            let code: Failure.Code = signal == .sigint ? .interrupted : .terminated
            let isFirst = received.withLock { received in
                defer { received = received ?? code }
                return received == nil
            }
            if !isFirst { _exit(code.rawValue) }
            Console.error("stopping; once more to stop at once")
            stop.stop()
        }
    }

    /// Watches a stopped scan, whatever stopped it, and gives up what is still under way after a moment.
    func enforce() async {
        while !stop.isEnding {
            if Task.isCancelled { return }
            try? await Task.sleep(for: Self.check)
        }
        try? await Task.sleep(for: Self.grace)
        if Task.isCancelled { return }
        stop.abandon()
        release()
    }
}
