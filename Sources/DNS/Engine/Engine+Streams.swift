import CLinux
import Glibc

/// Queries and replies over TCP, for replies that do not fit a datagram.
extension Engine {
    /// Opens connections for the lookups that wait for one, as far as their number and the rate allow.
    mutating func openStreams() {
        while !isPaused, !streamQueue.isEmpty, let index = streams.firstIndex(where: { $0 == nil }),
            bucket.take(at: now)
        {
            guard let slot = streamQueue.popFirst() else { return }
            do {
                try open(index, for: slot)
            } catch .system(_, let number) {
                bucket.putBack()
                attemptFailed(slot, .unreachable(errno: number))
            } catch {
                bucket.putBack()
                attemptFailed(slot, .unreachable(errno: EINVAL))
            }
        }
    }

    /// Moves a connection on after an event.
    mutating func advance(_ index: Int, buffer: inout [UInt8]) {
        guard let stream = streams[index] else { return }
        guard send(stream) else { return }
        while streams[index] === stream {
            let room = min(buffer.count, Stream.longestReply)
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe recv(stream.descriptor.number, $0.baseAddress, room, 0)
            }
            switch count {
            case 1...:
                stream.incoming += buffer[..<count]
                readMessages(stream)
            case 0:
                attemptFailed(stream.slot, .unreachable(errno: ECONNRESET))
            default:
                let number = errno
                if number == EINTR { continue }
                if number != EAGAIN { attemptFailed(stream.slot, .unreachable(errno: number)) }
                return
            }
        }
    }

    private mutating func open(_ index: Int, for slot: Int) throws(DNSError) {
        let server = servers[slots[slot].server].address
        let descriptor = try Descriptor.socket(family: server.family, type: SOCK_STREAM)
        let number = server.connect(descriptor)
        guard number == 0 || number == EINPROGRESS else { throw .system(call: "connect", errno: number) }
        prepare(slot, id: random.next16())
        let start = slot * Query.capacity
        streams[index] = Stream(descriptor, slot: slot, query: packets[start..<(start + slots[slot].length)])
        guard clinux_epoll_add(epoll.number, descriptor.number, Event.stream(index).tag, 1) == 0 else {
            streams[index] = nil
            throw .system(call: "epoll_ctl", errno: errno)
        }
        slots[slot].place = .stream(index)
        servers[slots[slot].server].breaker.noteQuery(at: now)
        statistics.streams += 1
        sent(slot)
    }

    /// Sends what is left of the query; false where that has to wait, or has failed.
    private mutating func send(_ stream: Stream) -> Bool {
        while stream.sent < stream.outgoing.count {
            let rest = stream.outgoing[stream.sent...]
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(stream.descriptor.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 {
                stream.sent += count
                continue
            }
            let number = errno
            if number == EINTR { continue }
            if number != EAGAIN { attemptFailed(stream.slot, .unreachable(errno: number)) }
            return false
        }
        return true
    }

    private mutating func readMessages(_ stream: Stream) {
        let slot = stream.slot
        while stream.incoming.count >= 2 {
            let length = stream.incoming.span.number16(at: 0)
            guard length <= Stream.longestReply else {
                release(slot)
                finish(slot, .failed(.answerTooLarge))
                return
            }
            guard stream.incoming.count >= 2 + length else { return }
            let start = slot * Query.capacity
            let end = slots[slot].questionEnd
            let reading = Reading(
                stream.incoming.span.extracting(2..<(2 + length)),
                to: packets.span.extracting(start..<(start + end)), questionEnd: end, traits: slots[slot].traits)
            take(reading, for: slot)
            guard case .unrelated = reading else { return }
            stream.ignored += 1
            guard stream.ignored < Stream.mostIgnored else {
                attemptFailed(slot, .malformed)
                return
            }
            stream.incoming.removeFirst(2 + length)
        }
    }
}
