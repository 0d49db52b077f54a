internal import CCurl

/// What libcurl waits for: sockets, and a time at which it is to be called at the latest.
///
/// libcurl changes it by its callbacks, on the one thread that drives the multi handle.
final class Agenda {
    /// The sockets.
    let sockets: SocketSet
    /// The transfers, by the identity of their easy handles, of which a socket could not be watched.
    private(set) var unwatched: [UInt] = []
    private var deadline: ContinuousClock.Instant?

    /// Waits for nothing but the wake-up.
    init(wakeUp: WakeUp) throws(HTTPSError) {
        sockets = try SocketSet(wakeUp: wakeUp)
    }

    /// The milliseconds until the deadline or another time, whichever is sooner, rounded up; nil without either.
    func milliseconds(until time: ContinuousClock.Instant?) -> Int32? {
        let soonest = [deadline, time].compactMap(\.self).min()
        return soonest.map { Self.milliseconds(from: .now, until: $0) }
    }

    /// Whether the deadline has come; it is over with that.
    func takeDeadline() -> Bool {
        guard let deadline, deadline <= .now else { return false }
        self.deadline = nil
        return true
    }

    /// Takes the transfers out that cannot go on because a socket of theirs is not watched.
    func takeUnwatched() -> [UInt] {
        defer { unwatched = [] }
        return unwatched
    }

    /// Lets a multi handle write into this agenda, which must outlive it.
    func install(on multi: UnsafeMutableRawPointer) -> Bool {
        let pointer = unsafe Unmanaged.passUnretained(self).toOpaque()
        let codes = unsafe [
            mtasts_curl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, pointer),
            mtasts_curl_multi_set_socket_callback(multi, Self.noteSocket),
            mtasts_curl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, pointer),
            mtasts_curl_multi_set_timer_callback(multi, Self.noteTimer),
        ]
        return codes.allSatisfy { $0 == CURLM_OK }
    }

    /// Rounds up, for libcurl that is called too early has nothing to do and asks for the rest again.
    static func milliseconds(from now: ContinuousClock.Instant, until deadline: ContinuousClock.Instant) -> Int32 {
        guard now < deadline else { return 0 }
        let (seconds, attoseconds) = (deadline - now).components
        let millisecond: Int64 = 1_000_000_000_000_000
        return Int32(clamping: min(seconds, 86_400) * 1_000 + (attoseconds + millisecond - 1) / millisecond)
    }

    /// Changes what a socket is watched for.
    private static let noteSocket: curl_socket_callback = { easy, socket, interest, argument, _ in
        guard let argument = unsafe argument else { return 0 }
        let agenda = unsafe Unmanaged<Agenda>.fromOpaque(argument).takeUnretainedValue()
        if let readiness = SocketSet.Readiness(interest) {
            // Any answer but 0 would end every other transfer too.
            if !agenda.sockets.watch(socket, for: readiness) { agenda.unwatched.append(UInt(bitPattern: easy)) }
        } else {
            agenda.sockets.forget(socket)
        }
        return 0
    }

    /// Changes the deadline; below 0 there is none.
    private static let noteTimer: curl_multi_timer_callback = { _, milliseconds, argument in
        guard let argument = unsafe argument else { return 0 }
        let agenda = unsafe Unmanaged<Agenda>.fromOpaque(argument).takeUnretainedValue()
        agenda.deadline = milliseconds < 0 ? nil : .now + .milliseconds(milliseconds)
        return 0
    }
}

extension SocketSet.Readiness {
    /// Reads what libcurl asks for (`CURL_POLL_…`); nil when the socket is to be forgotten.
    fileprivate init?(_ interest: Int32) {
        switch interest {
        case CURL_POLL_NONE: self = []
        case CURL_POLL_IN: self = .reading
        case CURL_POLL_OUT: self = .writing
        case CURL_POLL_INOUT: self = [.reading, .writing]
        default: return nil
        }
    }

    /// The readiness in libcurl's bits.
    var selectBits: Int32 {
        (contains(.reading) ? CURL_CSELECT_IN : 0) | (contains(.writing) ? CURL_CSELECT_OUT : 0)
    }
}
