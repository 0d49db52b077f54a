import CLinux
import Glibc

/// All lookups in flight and all sockets; lives on one thread and never waits.
///
/// A lookup waits for a slot, then in the outbox for a token of the rate, then on a socket for its reply. Only the last of
/// these has a deadline. A lookup stays in its slot until it has its outcome, however many queries that takes.
struct Engine: ~Copyable {
    /// More lookups than this in flight would make unused ids rare.
    private static let mostInFlight = 32_768

    /// A thread kept longer than this between taking tokens and sending loses that time; the bucket makes up for less.
    private static let longestDelay: UInt64 = 5_000_000

    let configuration: ResolverConfiguration
    let timeout: UInt64
    /// What OPT records announce.
    let payloadSize: UInt16
    let epoll: Descriptor
    var servers: Table<Server>
    var slots: Table<Slot>
    /// The packets of all slots, each with room for the longest query.
    var packets: [UInt8]
    /// Which slot has an id, -1 for none; ids are unique over all sockets.
    var slotsByID = Table<Int16>(repeating: -1, count: 65_536)
    var sockets: Table<DatagramSocket>
    /// How many sockets there are; counted, because dead names keep many open and every query asks.
    var openSockets = 0
    /// The descriptors of the sockets, which close with them.
    var descriptors: [Descriptor?]
    /// The slots whose packets are to be sent together, a batch a server.
    var pending: Table<Int32>
    var streams: [Stream?]
    /// The sockets from which servers that are out of order are probed.
    var probers: [Prober?]
    /// How many servers are out of order.
    var brokenServers = 0
    var outbox = Queue<Int>()
    var streamQueue = Queue<Int>()
    var deadlines: DeadlineQueue
    var limit: InFlightLimit
    var bucket: TokenBucket
    var random = RandomPool()
    var statistics = Statistics()
    /// The time of the present turn, in nanoseconds of the monotonic clock.
    var now: UInt64
    /// Until when sending rests because the system had no room for more.
    var congestedUntil: UInt64 = 0
    private var freeSlots: [Int]
    private var waiting = Queue<(batch: Int32, position: Int32)>()
    private var batches = Batches()
    /// What lookups that came to a CNAME record know, by slot.
    var trails: [Int: Trail] = [:]
    private var nextServer = 0

    /// Makes an engine with nothing to do.
    init(_ configuration: ResolverConfiguration, epoll: Descriptor) {
        let count = min(max(1, configuration.maximumInFlight), Self.mostInFlight)
        let now = Self.clock()
        self.configuration = configuration
        self.epoll = epoll
        payloadSize = configuration.payloadSize ?? 0
        self.now = now
        timeout = Self.nanoseconds(configuration.timeout)
        let breaker = CircuitBreaker(
            patience: Self.nanoseconds(configuration.probePatience), bearsFailures: configuration.bearsFailures)
        servers = Table(
            repeating: Server(configuration.servers[0], breaker: breaker), count: configuration.servers.count)
        for (index, address) in configuration.servers.enumerated() {
            servers[index] = Server(address, breaker: breaker)
        }
        probers = Array(repeating: nil, count: configuration.servers.count)
        slots = Table(repeating: Slot(), count: count)
        let socketCount = max(0, configuration.maximumSockets) + configuration.servers.count
        sockets = Table(repeating: DatagramSocket(), count: socketCount)
        descriptors = Array(repeating: nil, count: socketCount)
        pending = Table(repeating: 0, count: configuration.servers.count * Int(CLINUX_BATCH))
        packets = Array(repeating: 0, count: count * Query.capacity)
        streams = Array(repeating: nil, count: max(1, configuration.maximumConnections))
        deadlines = DeadlineQueue(slots: count)
        limit = InFlightLimit(most: count, servers: configuration.servers.count)
        statistics.inFlightLimit = count
        bucket = TokenBucket(rate: configuration.rate, now: now)
        freeSlots = Array((0..<count).reversed())
    }

    private static func nanoseconds(_ duration: Duration) -> UInt64 {
        let (seconds, attoseconds) = duration.components
        return UInt64(max(0, seconds)) * 1_000_000_000 + UInt64(max(0, attoseconds) / 1_000_000_000)
    }

    /// The monotonic clock in nanoseconds, which steps of the wall clock do not move.
    static func clock() -> UInt64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// Takes in new questions.
    mutating func submit(_ submissions: [Submission]) {
        for submission in submissions {
            let batch = batches.open(submission)
            for position in submission.lookups.indices { waiting.append((batch, Int32(position))) }
        }
    }

    /// Moves everything on as far as slots, tokens and sockets allow.
    mutating func pump() {
        now = Self.clock()
        statistics.inFlightLimit = limit.value
        admit()
        probe()
        sendDatagrams()
        openStreams()
        guard configuration.rate != nil else { return }
        let sentAt = Self.clock()
        if sentAt - now > Self.longestDelay { bucket.skip(to: sentAt) }
    }

    /// Ends the attempts whose time was over at an instant.
    mutating func expire(at instant: UInt64) {
        while let slot = deadlines.popExpired(at: instant) {
            if slots[slot].lostCase {
                noteAnswer(slot)
                askWithoutCase(slot)
                continue
            }
            statistics.timeouts += 1
            var number = slots[slot].errno
            if number == 0, case .datagram(let socket) = slots[slot].place { number = sockets[socket].errno }
            guard number == 0 else {
                attemptFailed(slot, .unreachable(errno: number))
                continue
            }
            slots[slot].silences += 1
            limit.note(.timedOut, of: slots[slot].server, sentAt: now - timeout, now: now, inFlight: inFlight)
            attemptFailed(slot, .timeout)
        }
    }

    /// How many lookups are in flight.
    private var inFlight: Int { slots.count - freeSlots.count }

    /// Takes note that the attempt of a slot was answered, by whatever reply, and that those before it which met with
    /// silence were lost.
    mutating func noteAnswer(_ slot: Int) {
        let (server, startedAt) = (slots[slot].server, slots[slot].startedAt)
        limit.note(.answered, of: server, sentAt: startedAt, now: now, inFlight: inFlight)
        guard slots[slot].silences > 0 else { return }
        for back in 1...Int(slots[slot].silences) {
            let earlier = (server + servers.count - back % servers.count) % servers.count
            limit.note(.lost, of: earlier, sentAt: startedAt, now: now, inFlight: inFlight)
        }
        slots[slot].silences = 0
    }

    /// When there is something to do without anything arriving; nil for never.
    var wakesAt: UInt64? {
        var earliest = deadlines.first
        for server in servers.indices {
            guard let time = servers[server].breaker.wakesAt else { continue }
            // A probe waits for the rate like every query.
            let due = max(time, servers[server].breaker.isOpen ? bucket.nextTokenAt : time)
            earliest = min(earliest ?? due, due)
        }
        if isPaused { return earliest }
        if !outbox.isEmpty || (!streamQueue.isEmpty && streams.contains { $0 == nil }) {
            let next = max(congestedUntil, bucket.nextTokenAt)
            earliest = min(earliest ?? next, next)
        }
        return earliest
    }

    /// Ends every lookup.
    mutating func shutDown() {
        for slot in slots.indices where slots[slot].batch >= 0 {
            release(slot)
            finish(slot, .failed(.shutDown))
        }
        while let (batch, position) = waiting.popFirst() { batches.finish(batch, position) { _ in } }
    }

    private mutating func admit() {
        while inFlight < limit.value, let slot = freeSlots.last, let (batch, position) = waiting.popFirst() {
            let question = batches.question(batch, position)
            let start = slot * Query.capacity
            guard let end = Query.write(question, payloadSize: payloadSize, to: &packets, at: start) else {
                statistics.lookups += 1
                batches.finish(batch, position) { $0.outcome = .failed(.invalidName) }
                continue
            }
            freeSlots.removeLast()
            let server = batches.server(batch)
            slots[slot] = Slot(batch: batch, position: position, server: server ?? nextServer, questionEnd: end)
            if server == nil { nextServer = nextServer + 1 == servers.count ? 0 : nextServer + 1 }
            outbox.append(slot)
        }
    }

    /// The question that a slot was given to answer.
    func question(of slot: Int) -> Question { batches.question(slots[slot].batch, slots[slot].position) }

    /// Hands over the outcome of a slot that waits for nothing any more, and frees it.
    mutating func finish(_ slot: Int, _ outcome: Outcome, isAuthenticated: Bool = false, ttl: UInt32? = nil) {
        let state = slots[slot]
        guard state.batch >= 0 else { return }
        statistics.lookups += 1
        let trail = state.hasTrail ? trails.removeValue(forKey: slot) : nil
        let now = now
        batches.finish(state.batch, state.position) { lookup in
            lookup.outcome = outcome
            lookup.server = state.server
            lookup.attempts = Int(state.queries)
            lookup.nanoseconds = state.queries == 0 ? 0 : now - state.startedAt
            lookup.notes = state.notes
            lookup.isAuthenticated = isAuthenticated
            lookup.ttl = ttl
            guard let trail else { return }
            lookup.chain = trail.chain.targets
            lookup.isAuthenticated = isAuthenticated && trail.isAuthenticated
            lookup.ttl = [ttl, trail.ttl].compactMap(\.self).min()
        }
        slots[slot].batch = -1
        freeSlots.append(slot)
    }
}
