import CLinux
import Glibc

/// Queries and replies over UDP.
extension Engine {
    /// Sockets that wait for late replies are kept up to this number; then ports are used for longer.
    private static let mostSockets = 200

    /// How many batches are received from one socket before the others have their turn: more than its buffer holds.
    private static let batchesInTurn = 128

    /// The room for one datagram: more than any that honours our payload size.
    static let datagramRoom = 4096

    /// Sends what waits in the outbox, as far as the rate allows.
    mutating func sendDatagrams() {
        guard now >= congestedUntil else { return }
        while let slot = outbox.popFirst() {
            guard bucket.take(at: now) else {
                outbox.putBack(slot)
                break
            }
            switch currentSocket(for: slots[slot].server) {
            case .success(let socket): enqueue(slot, on: socket)
            case .failure(.system(_, let number)):
                bucket.putBack()
                couldNotSend(slot, errno: number)
            case .failure: couldNotSend(slot, errno: EINVAL)
            }
        }
        for server in servers.indices {
            if let socket = servers[server].socket { flush(socket) }
        }
    }

    /// Receives all that has arrived at a socket.
    mutating func receive(from index: Int, into buffer: inout [UInt8]) {
        for _ in 0..<Self.batchesInTurn {
            guard let socket = sockets[index] else { return }
            var lengths = InlineArray<64, (count: Int, isTruncated: Bool)>(repeating: (0, false))
            let received = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe Self.receive(from: socket.descriptor, into: bytes, lengths: &lengths)
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
            if received < Int(CLINUX_BATCH) { return }
        }
    }

    /// Notes that a slot has left a socket; the last one to leave a retired socket closes it.
    mutating func leave(_ index: Int) {
        guard sockets[index] != nil else { return }
        sockets[index]?.outstanding -= 1
        closeIfDone(index)
    }

    private static func receive(
        from descriptor: Descriptor, into bytes: UnsafeMutableRawBufferPointer,
        lengths: inout InlineArray<64, (count: Int, isTruncated: Bool)>
    ) -> Int {
        var batch = unsafe InlineArray<64, clinux_datagram>(repeating: clinux_datagram())
        for index in 0..<64 {
            unsafe batch[index].bytes = bytes.baseAddress?.advanced(by: index * datagramRoom)
            unsafe batch[index].length = UInt32(datagramRoom)
        }
        var span = unsafe batch.mutableSpan
        let received = unsafe span.withUnsafeMutableBufferPointer {
            unsafe clinux_receive_batch(descriptor.number, $0.baseAddress, 64)
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
        if isTruncated, reading == .failure(.malformed) { reading = .truncated }
        if reading != .unrelated { sockets[socket]?.errno = 0 }
        take(reading, for: slot)
    }

    private mutating func enqueue(_ slot: Int, on socket: Int) {
        var id = random.next16()
        while slotsByID[Int(id)] >= 0 { id = random.next16() }
        slotsByID[Int(id)] = Int32(slot)
        prepare(slot, id: id)
        slots[slot].place = .datagram(socket)
        sockets[socket]?.outstanding += 1
        sockets[socket]?.queries += 1
        sockets[socket]?.pending.append(slot)
        if sockets[socket]?.pending.count == Int(CLINUX_BATCH) { flush(socket) }
    }

    /// Makes the packet of a slot ready for the next query.
    mutating func prepare(_ slot: Int, id: UInt16) {
        let server = servers[slots[slot].server]
        let traits = Query.Traits(
            id: id,
            hasOPT: configuration.payloadSize != nil && server.takesEDNS && !slots[slot].testsWithoutEDNS,
            disablesChecking: slots[slot].disablesChecking,
            randomisesCase: configuration.randomisesCase && server.keepsCase && !slots[slot].testsWithoutCase)
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

    private mutating func flush(_ index: Int) {
        guard var pending = sockets[index]?.pending, !pending.isEmpty, let descriptor = sockets[index]?.descriptor
        else { return }
        // Taken out and put back, so that the array is unique and keeps its room.
        sockets[index]?.pending = []
        var done = 0
        while done < pending.count {
            let count = send(pending[done...], on: descriptor)
            let number = errno
            if count > 0 {
                for slot in pending[done..<(done + count)] { sent(slot) }
                done += count
                continue
            }
            switch number {
            case EINTR: continue
            case EAGAIN, ENOBUFS, ENOMEM:
                congestedUntil = now + 1_000_000
                for slot in pending[done...].reversed() {
                    bucket.putBack()
                    release(slot)
                    outbox.putBack(slot)
                }
                done = pending.count
            case ECONNREFUSED:
                // An earlier query on this socket was refused; reporting that has cleared it.
                sockets[index]?.errno = number
            default:
                let slot = pending[done]
                bucket.putBack()
                release(slot)
                couldNotSend(slot, errno: number)
                done += 1
            }
        }
        pending.removeAll(keepingCapacity: true)
        if sockets[index] != nil { sockets[index]?.pending = pending }
    }

    private mutating func send(_ pending: ArraySlice<Int>, on descriptor: Descriptor) -> Int {
        unsafe packets.withUnsafeMutableBytes { bytes in
            var batch = unsafe InlineArray<64, clinux_datagram>(repeating: clinux_datagram())
            var count = 0
            for slot in pending {
                unsafe batch[count].bytes = bytes.baseAddress?.advanced(by: slot * Query.capacity)
                unsafe batch[count].length = UInt32(slots[slot].length)
                count += 1
            }
            var span = unsafe batch.mutableSpan
            return unsafe span.withUnsafeMutableBufferPointer {
                unsafe Int(clinux_send_batch(descriptor.number, $0.baseAddress, UInt32(count)))
            }
        }
    }

    /// A query that could not leave: where other servers have not been tried they are, else the attempt takes its time.
    ///
    /// Failing at once on every attempt would turn an interrupted network into failures as fast as names can be read.
    private mutating func couldNotSend(_ slot: Int, errno number: Int32) {
        if slots[slot].attempt + 1 < min(servers.count, configuration.attempts) {
            attemptFailed(slot, .unreachable(errno: number))
            return
        }
        slots[slot].errno = number
        slots[slot].place = .datagram(nil)
        deadlines.set(now + timeout, for: slot)
    }

    /// The system reports that what was sent on a socket did not arrive (ICMP), without saying which query.
    private mutating func socketFailed(_ index: Int, errno number: Int32) {
        sockets[index]?.errno = number
        guard servers.count > 1 else { return }
        for slot in slots.indices where slots[slot].batch != nil {
            guard case .datagram(index) = slots[slot].place,
                slots[slot].attempt + 1 < min(servers.count, configuration.attempts)
            else { continue }
            attemptFailed(slot, .unreachable(errno: number))
        }
    }

    private mutating func currentSocket(for server: Int) -> Result<Int, DNSError> {
        let current = servers[server].socket
        if let current, let socket = sockets[current], socket.queries < configuration.queriesPerSocket {
            return .success(current)
        }
        let fresh: DatagramSocket
        do {
            if let current, sockets.count(where: { $0 != nil }) >= Self.mostSockets { return .success(current) }
            fresh = try DatagramSocket(to: servers[server].address)
        } catch {
            // Without descriptors to spare the old port has to do.
            return current.map { .success($0) } ?? .failure(error)
        }
        let index = sockets.firstIndex { $0 == nil } ?? sockets.count
        if index == sockets.count { sockets.append(fresh) } else { sockets[index] = fresh }
        guard clinux_epoll_add(epoll.number, fresh.descriptor.number, Event.datagrams(index).tag, 0) == 0 else {
            sockets[index] = nil
            return current.map { .success($0) } ?? .failure(.system(call: "epoll_ctl", errno: errno))
        }
        servers[server].socket = index
        if let current {
            flush(current)
            sockets[current]?.isRetired = true
            closeIfDone(current)
        }
        return .success(index)
    }

    private mutating func closeIfDone(_ index: Int) {
        if let socket = sockets[index], socket.isRetired, socket.outstanding == 0 { sockets[index] = nil }
    }
}
