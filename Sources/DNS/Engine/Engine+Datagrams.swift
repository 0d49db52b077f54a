import CLinux
import Glibc

/// Queries and replies over UDP.
extension Engine {
    /// How many batches are received from one socket before the others have their turn: more than its buffer holds.
    private static let batchesInTurn = 128

    /// The room for one datagram: more than any that honours our payload size, and one cache line more than a page, as
    /// datagrams a whole page apart would displace each other from the cache.
    static let datagramRoom = 4096 + 64

    /// Sends what waits in the outbox, as far as the rate allows.
    mutating func sendDatagrams() {
        guard now >= congestedUntil else { return }
        while let slot = outbox.popFirst() {
            guard let server = usableServer(for: slot), bucket.take(at: now) else {
                outbox.putBack(slot)
                break
            }
            switch currentSocket(for: server) {
            case .success(let socket): enqueue(slot, on: socket)
            case .failure(.system(_, let number)):
                bucket.putBack()
                couldNotSend(slot, errno: number)
            case .failure: couldNotSend(slot, errno: EINVAL)
            }
        }
        for server in servers.indices { flush(server) }
    }

    /// Receives all that has arrived at a socket.
    mutating func receive(from index: Int, into buffer: inout [UInt8]) {
        for _ in 0..<Self.batchesInTurn {
            guard sockets[index].isOpen else { return }
            // One more than can be replies: fewer than that many means that there is nothing left.
            let room = min(Int(CLINUX_BATCH), sockets[index].outstanding + 1)
            var lengths = InlineArray<64, (count: Int, isTruncated: Bool)>(repeating: (0, false))
            let received = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe Self.receive(from: sockets[index].number, into: bytes, count: room, lengths: &lengths)
            }
            if received < 0 {
                let number = errno
                guard number != EAGAIN, number != EINTR else { return }
                socketFailed(index, errno: number)
                continue
            }
            for position in 0..<received {
                let start = position * Self.datagramRoom
                let (count, isTruncated) = lengths[position]
                handle(buffer.span.extracting(start..<(start + count)), isTruncated: isTruncated, from: index)
            }
            if received < room { return }
        }
    }

    /// Notes that a slot has left a socket; the last one to leave a retired socket closes it.
    mutating func leave(_ index: Int) {
        guard sockets[index].isOpen else { return }
        sockets[index].outstanding -= 1
        closeIfDone(index)
    }

    private static func receive(
        from descriptor: Int32, into bytes: UnsafeMutableRawBufferPointer, count: Int,
        lengths: inout InlineArray<64, (count: Int, isTruncated: Bool)>
    ) -> Int {
        var batch = unsafe InlineArray<64, clinux_datagram>(repeating: clinux_datagram())
        for index in 0..<count {
            unsafe batch[index].bytes = bytes.baseAddress?.advanced(by: index * datagramRoom)
            unsafe batch[index].length = UInt32(datagramRoom)
        }
        var span = unsafe batch.mutableSpan
        let received = unsafe span.withUnsafeMutableBufferPointer {
            unsafe clinux_receive_batch(descriptor, $0.baseAddress, UInt32(count))
        }
        for index in 0..<max(0, Int(received)) {
            unsafe lengths[index] = (Int(batch[index].length), batch[index].is_truncated != 0)
        }
        return Int(received)
    }

    private mutating func handle(_ datagram: Span<UInt8>, isTruncated: Bool, from socket: Int) {
        guard datagram.count >= Query.headerLength else {
            statistics.ignored += 1
            return
        }
        let slot = Int(slotsByID[datagram.number16(at: 0)])
        guard slot >= 0, case .datagram(socket) = slots[slot].place else {
            statistics.ignored += 1
            return
        }
        let start = slot * Query.capacity
        let end = slots[slot].questionEnd
        var reading = Reading(
            datagram, to: packets.span.extracting(start..<(start + end)), questionEnd: end, traits: slots[slot].traits)
        // More than the room for it: what the sender calls whole is cut off here.
        if isTruncated, case .failure(.malformed) = reading { reading = .truncated }
        if reading.isRelated {
            sockets[socket].errno = 0
            noteAnswer(slot)
            if servers[slots[slot].server].breaker.noteReply(isFailure: reading.isFailure, at: now) { noteBreakers() }
        }
        take(reading, for: slot)
    }

    private mutating func enqueue(_ slot: Int, on socket: Int) {
        var id = random.next16()
        while slotsByID[Int(id)] >= 0 { id = random.next16() }
        slotsByID[Int(id)] = Int16(slot)
        prepare(slot, id: id)
        slots[slot].place = .datagram(socket)
        sockets[socket].outstanding += 1
        sockets[socket].queries += 1
        let server = slots[slot].server
        servers[server].breaker.noteQuery(at: now)
        pending[server * Int(CLINUX_BATCH) + servers[server].pending] = Int32(slot)
        servers[server].pending += 1
        if servers[server].pending == Int(CLINUX_BATCH) { flush(server) }
    }

    /// Makes the packet of a slot ready for the next query.
    mutating func prepare(_ slot: Int, id: UInt16) {
        let server = slots[slot].server
        let takesEDNS = servers[server].takesEDNS && !slots[slot].testsWithoutEDNS
        let keepsCase = servers[server].keepsCase && !slots[slot].testsWithoutCase
        let traits = Query.Traits(
            id: id, hasOPT: configuration.payloadSize != nil && takesEDNS,
            disablesChecking: slots[slot].disablesChecking,
            randomisesCase: configuration.randomisesCase && keepsCase)
        if configuration.payloadSize != nil, !traits.hasOPT { slots[slot].notes.insert(.withoutEDNS) }
        if configuration.randomisesCase, !traits.randomisesCase {
            slots[slot].notes.insert(.withoutCaseRandomisation)
        }
        slots[slot].traits = traits
        slots[slot].length = Query.prepare(
            &packets, at: slot * Query.capacity, questionEnd: slots[slot].questionEnd, traits: traits, random: &random)
    }

    /// Notes that a query has left.
    mutating func sent(_ slot: Int) {
        statistics.queries += 1
        if slots[slot].queries == 0 { slots[slot].startedAt = now }
        slots[slot].queries += 1
        deadlines.set(now + timeout, for: slot)
    }

    /// Sends what waits to be sent together to a server.
    private mutating func flush(_ server: Int) {
        guard servers[server].pending > 0, let socket = servers[server].socket else { return }
        let start = server * Int(CLINUX_BATCH)
        let end = start + servers[server].pending
        servers[server].pending = 0
        var done = start
        while done < end {
            let count = send(done..<end, on: sockets[socket].number)
            let number = errno
            if count > 0 {
                for index in done..<(done + count) { sent(Int(pending[index])) }
                done += count
                continue
            }
            switch number {
            case EINTR: continue
            case EAGAIN, ENOBUFS, ENOMEM:
                congestedUntil = now + 1_000_000
                for index in (done..<end).reversed() {
                    let slot = Int(pending[index])
                    bucket.putBack()
                    release(slot)
                    outbox.putBack(slot)
                }
                done = end
            case ECONNREFUSED:
                // An earlier query on this socket was refused; reporting that has cleared it.
                sockets[socket].errno = number
            default:
                let slot = Int(pending[done])
                bucket.putBack()
                release(slot)
                couldNotSend(slot, errno: number)
                done += 1
            }
        }
    }

    private mutating func send(_ range: Range<Int>, on descriptor: Int32) -> Int {
        var batch = unsafe InlineArray<64, clinux_datagram>(repeating: clinux_datagram())
        var starts = InlineArray<64, Int>(repeating: 0)
        for index in range {
            let slot = Int(pending[index])
            unsafe batch[index - range.lowerBound].length = UInt32(slots[slot].length)
            starts[index - range.lowerBound] = slot * Query.capacity
        }
        return unsafe packets.withUnsafeMutableBytes { bytes in
            for index in range.indices {
                let position = index - range.lowerBound
                unsafe batch[position].bytes = bytes.baseAddress?.advanced(by: starts[position])
            }
            var span = unsafe batch.mutableSpan
            return unsafe span.withUnsafeMutableBufferPointer {
                unsafe Int(clinux_send_batch(descriptor, $0.baseAddress, UInt32(range.count)))
            }
        }
    }

    /// A query that could not leave: where other servers have not been tried they are, else the attempt takes its time.
    ///
    /// Failing at once on every attempt would turn an interrupted network into failures as fast as names can be read.
    private mutating func couldNotSend(_ slot: Int, errno number: Int32) {
        if Int(slots[slot].attempt) + 1 < min(servers.count, configuration.attempts) {
            attemptFailed(slot, .unreachable(errno: number))
            return
        }
        slots[slot].errno = number
        slots[slot].place = .nowhere
        deadlines.set(now + timeout, for: slot)
    }

    /// The system reports that what was sent on a socket did not arrive (ICMP), without saying which query.
    private mutating func socketFailed(_ index: Int, errno number: Int32) {
        sockets[index].errno = number
        guard servers.count > 1 else { return }
        for slot in slots.indices where slots[slot].batch >= 0 {
            guard case .datagram(index) = slots[slot].place,
                Int(slots[slot].attempt) + 1 < min(servers.count, configuration.attempts)
            else { continue }
            attemptFailed(slot, .unreachable(errno: number))
        }
    }

    private mutating func currentSocket(for server: Int) -> Result<Int, DNSError> {
        guard let current = servers[server].socket else { return openSocket(for: server) }
        if sockets[current].queries < configuration.queriesPerSocket { return .success(current) }
        // Without sockets or descriptors to spare the old port has to do.
        guard openSockets < configuration.maximumSockets else { return .success(current) }
        flush(server)
        guard case .success(let fresh) = openSocket(for: server) else { return .success(current) }
        sockets[current].isRetired = true
        closeIfDone(current)
        return .success(fresh)
    }

    private mutating func openSocket(for server: Int) -> Result<Int, DNSError> {
        guard let index = sockets.indices.first(where: { !sockets[$0].isOpen }) else {
            return .failure(.system(call: "socket", errno: EMFILE))
        }
        do {
            let descriptor = try DatagramSocket.open(to: servers[server].address)
            guard clinux_epoll_add(epoll.number, descriptor.number, Event.datagrams(index).tag, 0) == 0 else {
                return .failure(.system(call: "epoll_ctl", errno: errno))
            }
            sockets[index] = DatagramSocket(number: descriptor.number)
            descriptors[index] = descriptor
            openSockets += 1
            servers[server].socket = index
            return .success(index)
        } catch {
            return .failure(error)
        }
    }

    private mutating func closeIfDone(_ index: Int) {
        guard sockets[index].isRetired, sockets[index].outstanding == 0 else { return }
        sockets[index] = DatagramSocket()
        descriptors[index] = nil
        openSockets -= 1
    }
}
