import Glibc

/// All lookups in flight and all sockets; lives on one thread and never waits.
///
/// A lookup waits for a slot, then in the outbox for a token of the rate, then on a socket for its reply. Only the last of
/// these has a deadline. A lookup stays in its slot until it has its outcome, however many queries that takes.
struct Engine: ~Copyable {
    /// More lookups than this in flight would make unused ids rare.
    private static let mostInFlight = 32_768

    let configuration: ResolverConfiguration
    let timeout: UInt64
    let epoll: Descriptor
    var servers: [Server]
    var slots: [Slot]
    /// The packets of all slots, each with room for the longest query.
    var packets: [UInt8]
    /// Which slot has an id, -1 for none. Ids are unique over all sockets.
    var slotsByID = [Int32](repeating: -1, count: 65_536)
    var sockets: [DatagramSocket?] = []
    var streams: [Stream?]
    var outbox = Queue<Int>()
    var streamQueue = Queue<Int>()
    var deadlines: DeadlineQueue
    var bucket: TokenBucket
    var random = RandomPool()
    var statistics = Statistics()
    /// The time of the present turn, in nanoseconds of the monotonic clock.
    var now: UInt64
    /// Until when sending rests because the system had no room for more.
    var congestedUntil: UInt64 = 0
    private var freeSlots: [Int]
    private var waiting = Queue<(batch: Batch, position: Int)>()
    private var nextServer = 0
    private var nameBuffer: [UInt8] = []

    /// Makes an engine with nothing to do.
    init(_ configuration: ResolverConfiguration, epoll: Descriptor) {
        let count = min(max(1, configuration.maximumInFlight), Self.mostInFlight)
        let (seconds, attoseconds) = configuration.timeout.components
        let now = Self.clock()
        self.configuration = configuration
        self.epoll = epoll
        self.now = now
        timeout = UInt64(max(0, seconds)) * 1_000_000_000 + UInt64(max(0, attoseconds) / 1_000_000_000)
        servers = configuration.servers.map(Server.init)
        slots = Array(repeating: Slot(), count: count)
        packets = Array(repeating: 0, count: count * Query.capacity)
        streams = Array(repeating: nil, count: max(1, configuration.maximumConnections))
        deadlines = DeadlineQueue(slots: count)
        bucket = TokenBucket(rate: configuration.rate, now: now)
        freeSlots = Array((0..<count).reversed())
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
            let batch = Batch(submission)
            for position in batch.questions.indices { waiting.append((batch, position)) }
        }
    }

    /// Moves everything on as far as slots, tokens and sockets allow.
    mutating func pump() {
        now = Self.clock()
        admit()
        sendDatagrams()
        openStreams()
    }

    /// Ends the attempts whose time was over at an instant.
    mutating func expire(at instant: UInt64) {
        while let slot = deadlines.popExpired(at: instant) {
            statistics.timeouts += 1
            var number = slots[slot].errno
            if case .datagram(let socket?) = slots[slot].place, let socket = sockets[socket], number == 0 {
                number = socket.errno
            }
            attemptFailed(slot, number == 0 ? .timeout : .unreachable(errno: number))
        }
    }

    /// When there is something to do without anything arriving; nil for never.
    var wakesAt: UInt64? {
        var earliest = deadlines.first
        if !outbox.isEmpty || (!streamQueue.isEmpty && streams.contains { $0 == nil }) {
            let next = max(congestedUntil, bucket.nextTokenAt)
            earliest = min(earliest ?? next, next)
        }
        return earliest
    }

    /// Ends every lookup.
    mutating func shutDown() {
        for slot in slots.indices where slots[slot].batch != nil {
            release(slot)
            finish(slot, .failed(.shutDown))
        }
        while let (batch, position) = waiting.popFirst() {
            let question = batch.questions[position]
            batch.finish(position, with: Lookup(question: question, outcome: .failed(.shutDown), attempts: 0))
        }
    }

    private mutating func admit() {
        while let slot = freeSlots.last, let (batch, position) = waiting.popFirst() {
            let question = batch.questions[position]
            nameBuffer.removeAll(keepingCapacity: true)
            guard WireName.encode(question.name, into: &nameBuffer) else {
                statistics.lookups += 1
                let outcome = Outcome.failed(.invalidName)
                batch.finish(position, with: Lookup(question: question, outcome: outcome, attempts: 0))
                continue
            }
            freeSlots.removeLast()
            slots[slot] = Slot()
            slots[slot].batch = batch
            slots[slot].position = position
            slots[slot].server = nextServer
            nextServer = (nextServer + 1) % servers.count
            write(nameBuffer, type: question.type, for: slot)
            outbox.append(slot)
        }
    }

    /// Writes the packet of a slot for a name.
    mutating func write(_ name: [UInt8], type: RecordType, for slot: Int) {
        slots[slot].questionEnd = Query.write(
            name: name, type: type.rawValue, payloadSize: configuration.payloadSize ?? 0, to: &packets,
            at: slot * Query.capacity)
    }

    /// Hands over the outcome of a slot that waits for nothing any more, and frees it.
    mutating func finish(_ slot: Int, _ outcome: Outcome, isAuthenticated: Bool = false, ttl: UInt32? = nil) {
        guard let batch = slots[slot].batch else { return }
        statistics.lookups += 1
        let elapsed = slots[slot].queries == 0 ? 0 : Self.clock() - slots[slot].startedAt
        var lookup = Lookup(
            question: batch.questions[slots[slot].position], outcome: outcome, isAuthenticated: isAuthenticated,
            ttl: ttl, server: slots[slot].server, attempts: slots[slot].queries, duration: .nanoseconds(elapsed),
            notes: slots[slot].notes)
        if let trail = slots[slot].trail {
            lookup.chain = trail.chain.targets
            lookup.isAuthenticated = isAuthenticated && trail.isAuthenticated
            lookup.ttl = [ttl, trail.ttl].compactMap(\.self).min()
        }
        batch.finish(slots[slot].position, with: lookup)
        slots[slot].batch = nil
        slots[slot].trail = nil
        freeSlots.append(slot)
    }
}
