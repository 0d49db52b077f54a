/// How many lookups may be in flight, as the path and the servers bear it.
///
/// Additive increase, multiplicative decrease, as TCP does it (RFC 5681, 3.1): while queries are lost the limit goes to half
/// of what was in flight, and after each window without loss up by a sixteenth of the most. More in flight than a resolver
/// takes is answered no sooner, and every query that it drops costs a timeout and another query.
///
/// That a query was not answered does not tell loss from a name whose servers are dead. It was lost where another attempt
/// of the same lookup was answered; a dead name is silent on each attempt, and one to five in a hundred names of a healthy
/// survey are dead. A server that is down altogether is no loss either while others answer: its share is asked elsewhere.
/// Silence itself is no loss, for later passes ask for little else than dead names, and need their places all the more.
package struct InFlightLimit: ~Copyable {
    /// What may become of an attempt.
    package enum Event {
        /// A reply came, whatever it says.
        case answered
        /// Its time was over without a reply.
        case timedOut
        /// Its time was over, and a later attempt of the same lookup was answered.
        case lost
    }

    /// What became of the attempts at one server since the last decision; not private, as Swift 6.3.1 fails on a private
    /// type here without optimisation.
    struct Counts {
        var answered = 0
        var timedOut = 0
        var lost = 0

        /// Whether hardly anything is answered.
        var isSilent: Bool { timedOut > 9 * answered }
    }

    /// The fewest that may be in flight: enough to see soon whether the loss goes on.
    private static let fewest = 64
    /// The fewest attempts that a decision is taken on.
    private static let shortestWindow = 64
    /// One lost attempt in so many is no sign of too much: paths lose single packets at random.
    private static let tolerated = 20

    /// How many lookups may be in flight at present.
    package private(set) var value: Int
    private let most: Int
    private var counts: Table<Counts>
    private var attempts = 0
    private var loweredAt: UInt64 = 0

    /// Starts at the most.
    package init(most: Int, servers: Int) {
        self.most = most
        value = most
        counts = Table(repeating: Counts(), count: servers)
    }

    /// Takes note of an attempt, and decides when there have been as many as may be in flight.
    ///
    /// - Parameters:
    ///   - event: What became of it.
    ///   - server: The index of the server asked.
    ///   - sentAt: When it was sent; what was sent before the limit was lowered does not lower it again.
    ///   - now: The time.
    ///   - inFlight: How many lookups are in flight.
    package mutating func note(_ event: Event, of server: Int, sentAt: UInt64, now: UInt64, inFlight: Int) {
        guard sentAt >= loweredAt else { return }
        switch event {
        case .answered: counts[server].answered += 1
        case .timedOut: counts[server].timedOut += 1
        case .lost:
            // It has been counted as one more attempt when its time was over.
            counts[server].lost += 1
            return
        }
        attempts += 1
        if attempts >= max(Self.shortestWindow, value) { decide(at: now, inFlight: inFlight) }
    }

    private mutating func decide(at now: UInt64, inFlight: Int) {
        var heard = Counts()
        for server in counts.indices {
            let one = counts[server]
            counts[server] = Counts()
            if one.isSilent { continue }
            heard.answered += one.answered
            heard.lost += one.lost
        }
        attempts = 0
        if heard.lost * Self.tolerated > heard.answered + heard.lost {
            value = max(min(Self.fewest, most), min(value, inFlight) / 2)
            loweredAt = now
        } else {
            value = min(most, value + max(1, most / 16))
        }
    }
}
