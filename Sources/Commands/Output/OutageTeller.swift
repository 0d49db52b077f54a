import DNS

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
                    text: "the scan pauses: \(Self.reason(pause)); it goes on by itself once a resolver is in order",
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
