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

/// Puts the state of the resolvers into words, once a change.
struct OutageTeller {
    /// What is told of a change.
    struct Line: Hashable {
        let text: String
        /// Whether whoever asked for quiet wants to know too.
        let isUrgent: Bool
    }

    /// Since when nothing is asked; nil while something is.
    private(set) var pausedSince: Duration?
    private var broken = 0

    /// What has changed since the last time.
    ///
    /// - Parameters:
    ///   - pause: Why nothing is asked; nil while something is.
    ///   - count: How many resolvers are out of order.
    ///   - now: The time since some start.
    /// - Returns: The lines, none where nothing has changed.
    mutating func lines(_ pause: CircuitBreaker.Cause?, broken count: Int, at now: Duration) -> [Line] {
        var lines: [Line] = []
        if let pause, pausedSince == nil {
            pausedSince = now
            lines.append(
                Line(
                    text: "the scan pauses: \(Self.reason(pause)); it is tried once a second and goes on by itself",
                    isUrgent: true))
        } else if pause == nil, let since = pausedSince {
            pausedSince = nil
            let seconds = (now - since).components.seconds
            lines.append(
                Line(text: "the scan goes on after \(seconds) s: a resolver is in order again", isUrgent: true))
        } else if pause == nil, count != broken {
            let text =
                switch count {
                case 0: "all resolvers are in order again"
                case 1: "1 of the resolvers is out of order; the others are asked in its place"
                default: "\(count) of the resolvers are out of order; the others are asked in their place"
                }
            lines.append(Line(text: text, isUrgent: false))
        }
        broken = count
        return lines
    }

    private static func reason(_ cause: CircuitBreaker.Cause) -> String {
        switch cause {
        case .silent: "no resolver answers"
        case .failing: "the resolver answers everything with a failure (SERVFAIL, REFUSED)"
        case .slow: "the resolver takes more than a second to answer what it should know at once"
        }
    }
}
