import DNS
import Scan
import Synchronization

/// Watches the resolvers of a scan: tells when it pauses because none is in order and when it goes on, and ends one that
/// has waited for too long.
final class OutageWatch: Sendable {
    private let resolver: WireResolver
    private let stop: StopSignal
    private let isQuiet: Bool
    private let gaveUp = Atomic(false)

    /// How long a scan waits for a resolver; what is done is kept, and the same command continues.
    private static let longest = Duration.seconds(3600)
    private static let check = Duration.milliseconds(250)

    init(_ resolver: WireResolver, stop: StopSignal, isQuiet: Bool) {
        self.resolver = resolver
        self.stop = stop
        self.isQuiet = isQuiet
    }

    /// Whether the scan was ended because no resolver came back.
    var hasGivenUp: Bool { gaveUp.load(ordering: .acquiring) }

    /// Watches until it is cancelled.
    func run() async {
        var teller = OutageTeller()
        let start = ContinuousClock.now
        while !Task.isCancelled {
            let statistics = resolver.statistics
            let time = ContinuousClock.now - start
            let lines = teller.lines(statistics.pause, broken: statistics.brokenServers, at: time)
            for line in lines where line.isUrgent || !isQuiet { Console.error(line.text) }
            if let pause = teller.pausedSince, time - pause > Self.longest {
                gaveUp.store(true, ordering: .releasing)
                stop.stop()
                return
            }
            try? await Task.sleep(for: Self.check)
        }
    }
}
