internal import CCurl
internal import Glibc

/// The multi handle of libcurl, driven socket by socket; it belongs to the thread of the engine.
@safe
final class Multi {
    /// Initialises libcurl once a process; it is thread-safe since 7.84 and never undone.
    private static let isReady: Bool = {
        // libcurl would open the file of that name here and write the keys of all connections to it; no option says no.
        unsafe unsetenv("SSLKEYLOGFILE")
        return curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
    }()

    /// Owned.
    private let handle: UnsafeMutableRawPointer
    /// Outlives the handle, whose callbacks point to it.
    private let agenda: Agenda

    /// Makes a multi handle whose waits end at a call.
    init(wakeUp: WakeUp) throws(HTTPSError) {
        agenda = try Agenda(wakeUp: wakeUp)
        guard Self.isReady, let handle = unsafe curl_multi_init() else { throw .outOfResources(doing: "libcurl") }
        unsafe self.handle = handle
        guard unsafe agenda.install(on: handle) else { throw .outOfResources(doing: "libcurl's callbacks") }
    }

    deinit {
        unsafe curl_multi_cleanup(handle)
    }

    /// Waits until a socket is ready, a timeout is due, someone calls or the time has come, and does what is to be done then.
    func turn(until time: ContinuousClock.Instant?) {
        let events = agenda.sockets.wait(milliseconds: agenda.milliseconds(until: time))
        for event in events where agenda.sockets.isCurrent(event) {
            act(event.socket, event.readiness.selectBits)
        }
        if agenda.takeDeadline() { act(CURL_SOCKET_TIMEOUT, 0) }
    }

    /// Does what is due by time alone: what was added begins.
    func poke() {
        act(CURL_SOCKET_TIMEOUT, 0)
    }

    /// Adds a transfer; false when libcurl refuses it.
    func add(_ easy: Easy) -> Bool {
        unsafe curl_multi_add_handle(handle, easy.pointer) == CURLM_OK
    }

    /// Takes a transfer out, which closes its connection.
    func remove(_ easy: Easy) {
        unsafe curl_multi_remove_handle(handle, easy.pointer)
    }

    /// The identity of the next transfer that has ended, with libcurl's verdict; nil when there is none.
    func nextEnd() -> (easy: UInt, code: CURLcode)? {
        var left: Int32 = 0
        while let message = unsafe curl_multi_info_read(handle, &left) {
            if unsafe message.pointee.msg == CURLMSG_DONE, let easy = unsafe message.pointee.easy_handle {
                return unsafe (UInt(bitPattern: easy), message.pointee.data.result)
            }
        }
        return nil
    }

    /// The identities of the transfers that nothing would ever wake.
    func takeUnwatched() -> [UInt] {
        agenda.takeUnwatched()
    }

    private func act(_ socket: curl_socket_t, _ bits: Int32) {
        var running: Int32 = 0
        unsafe curl_multi_socket_action(handle, socket, bits, &running)
    }
}
