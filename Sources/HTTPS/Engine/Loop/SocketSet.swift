internal import CLinux
internal import Glibc

/// The sockets that are waited for, by epoll; it belongs to one thread.
///
/// The number of a closed socket is soon that of another. Each watch has therefore a number of its own, so that an event
/// found before the one socket was closed is not taken for one of the next.
final class SocketSet {
    /// What a socket is watched for, or ready for.
    struct Readiness: OptionSet, Hashable {
        let rawValue: UInt8

        /// Something to read, the end or an error included.
        static let reading = Readiness(rawValue: 1)
        /// Room to write, or an error.
        static let writing = Readiness(rawValue: 2)
    }

    /// A socket that was found ready.
    struct Event: Hashable {
        /// The socket.
        let socket: Int32
        /// What it is ready for.
        let readiness: Readiness
        /// The watch that found it.
        fileprivate let watch: UInt32
    }

    /// The number of the watch of the wake-up, which no socket gets.
    private static let wakeUpWatch: UInt32 = 0

    private let epoll: Descriptor
    private let wakeUp: WakeUp
    private var watches: [Int32: UInt32] = [:]
    private var latest = SocketSet.wakeUpWatch

    /// Watches nothing but the wake-up.
    init(wakeUp: WakeUp) throws(HTTPSError) {
        epoll = try .epoll()
        self.wakeUp = wakeUp
        guard set(wakeUp.descriptor, Self.wakeUpWatch, .reading, isNew: true) else {
            throw .outOfResources(doing: "a wake-up")
        }
    }

    /// Watches a socket from now on, or for something else than before; false when the system refuses it.
    func watch(_ socket: Int32, for readiness: Readiness) -> Bool {
        if let watch = watches[socket] { return set(socket, watch, readiness, isNew: false) }
        latest = max(latest &+ 1, Self.wakeUpWatch + 1)
        guard set(socket, latest, readiness, isNew: true) else { return false }
        watches[socket] = latest
        return true
    }

    /// Watches a socket no longer; to be called before it is closed.
    func forget(_ socket: Int32) {
        guard watches.removeValue(forKey: socket) != nil else { return }
        _ = clinux_epoll_forget(epoll.number, socket)
    }

    /// Waits until a socket is ready, someone calls or the time is over, which nil never is.
    /// - Returns: what was found; each must be asked whether it `isCurrent` when its turn comes.
    func wait(milliseconds: Int32?) -> [Event] {
        var found = InlineArray<64, clinux_event>(repeating: clinux_event())
        var span = found.mutableSpan
        let count = unsafe span.withUnsafeMutableBufferPointer { buffer in
            unsafe clinux_epoll_wait(epoll.number, buffer.baseAddress, Int32(buffer.count), milliseconds ?? -1)
        }
        // A signal ends the wait with -1.
        guard count > 0 else { return [] }
        var events: [Event] = []
        events.reserveCapacity(Int(count))
        for index in 0..<Int(count) {
            let event = Event(found[index])
            if event.watch == Self.wakeUpWatch { wakeUp.hear() } else { events.append(event) }
        }
        return events
    }

    /// Whether an event is still of a socket that is watched, and not of an earlier one with the same number.
    func isCurrent(_ event: Event) -> Bool {
        watches[event.socket] == event.watch
    }

    private func set(_ socket: Int32, _ watch: UInt32, _ readiness: Readiness, isNew: Bool) -> Bool {
        let tag = UInt64(watch) << 32 | UInt64(UInt32(bitPattern: socket))
        let (reads, writes) = (readiness.contains(.reading), readiness.contains(.writing))
        return clinux_epoll_watch(epoll.number, socket, tag, isNew ? 1 : 0, reads ? 1 : 0, writes ? 1 : 0) == 0
    }
}

extension SocketSet.Event {
    /// Reads what epoll found.
    fileprivate init(_ found: clinux_event) {
        socket = Int32(truncatingIfNeeded: found.tag)
        watch = UInt32(found.tag >> 32)
        var readiness: SocketSet.Readiness = []
        if found.is_readable != 0 { readiness.insert(.reading) }
        if found.is_writable != 0 { readiness.insert(.writing) }
        self.readiness = readiness
    }
}
