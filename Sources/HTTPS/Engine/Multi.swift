internal import CCurl

/// The multi handle of libcurl.
///
/// Only the thread of the engine drives it; `wake` alone may be called from others, as libcurl documents.
@safe
final class Multi: Sendable {
    /// Initialises libcurl once a process; it is thread-safe since 7.84 and never undone.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Owned.
    ///
    /// Kept until the mailbox and the engine are both gone, so that no one wakes a freed handle.
    nonisolated(unsafe) private let handle: UnsafeMutableRawPointer

    /// Makes a multi handle.
    init() throws(HTTPSError) {
        guard Self.isReady, let handle = unsafe curl_multi_init() else { throw .outOfResources(doing: "libcurl") }
        unsafe self.handle = handle
    }

    deinit {
        unsafe curl_multi_cleanup(handle)
    }

    /// Interrupts a wait, or the next one.
    func wake() {
        unsafe curl_multi_wakeup(handle)
    }

    /// Waits until a socket is ready, a timeout is due or someone wakes it.
    func wait(atMost time: Duration) {
        let milliseconds = Int32(clamping: time.components.seconds * 1_000)
        unsafe curl_multi_poll(handle, nil, 0, milliseconds, nil)
    }

    /// Does what can be done without waiting.
    func perform() {
        var running: Int32 = 0
        unsafe curl_multi_perform(handle, &running)
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
}
