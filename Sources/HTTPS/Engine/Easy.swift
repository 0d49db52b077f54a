internal import CCurl

/// An easy handle of libcurl, which makes one transfer at a time and is used again for the next.
@safe
final class Easy {
    /// Owned.
    let pointer: UnsafeMutableRawPointer
    /// The first option that libcurl refused since the last reset.
    private(set) var refusedOption: CURLoption?
    /// Owned; libcurl reads the list until the transfer is over.
    private var list: UnsafeMutablePointer<curl_slist>?

    /// Makes a handle; nil for lack of memory.
    init?() {
        guard let pointer = unsafe curl_easy_init() else { return nil }
        unsafe self.pointer = pointer
    }

    deinit {
        unsafe curl_easy_cleanup(pointer)
        unsafe curl_slist_free_all(list)
    }

    /// Forgets all options.
    func reset() {
        unsafe curl_easy_reset(pointer)
        unsafe curl_slist_free_all(list)
        unsafe list = nil
        refusedOption = nil
    }

    /// What tells this handle from others while it exists.
    var identity: UInt { unsafe UInt(bitPattern: pointer) }

    /// Sets an option of a number.
    func set(_ option: CURLoption, _ value: Int) {
        check(unsafe mtasts_curl_set_long(pointer, option, value), option)
    }

    /// Sets an option of a text, which libcurl copies; nil switches off what the library has as default.
    func set(_ option: CURLoption, _ value: String?) {
        check(unsafe mtasts_curl_set_text(pointer, option, value), option)
    }

    /// Sets an option of a list with one entry.
    func set(_ option: CURLoption, entry: String) {
        unsafe list = curl_slist_append(nil, entry)
        check(unsafe mtasts_curl_set_list(pointer, option, list), option)
    }

    /// Sets what a callback is given; the caller keeps it alive until the transfer is over.
    func set(_ option: CURLoption, pointer value: UnsafeMutableRawPointer) {
        check(unsafe mtasts_curl_set_pointer(pointer, option, value), option)
    }

    /// Sets a callback for data.
    func set(_ option: CURLoption, callback: @escaping curl_write_callback) {
        check(unsafe mtasts_curl_set_data_callback(pointer, option, callback), option)
    }

    /// Sets the callback that opens the socket.
    func set(openSocket callback: @escaping curl_opensocket_callback) {
        check(unsafe mtasts_curl_set_socket_callback(pointer, callback), CURLOPT_OPENSOCKETFUNCTION)
    }

    /// Sets the callback that closes the socket.
    func set(closeSocket callback: @escaping curl_closesocket_callback) {
        check(unsafe mtasts_curl_set_close_callback(pointer, callback), CURLOPT_CLOSESOCKETFUNCTION)
    }

    /// Sets the callback that prepares the `SSL_CTX`.
    func set(prepareContext callback: @escaping curl_ssl_ctx_callback) {
        check(unsafe mtasts_curl_set_context_callback(pointer, callback), CURLOPT_SSL_CTX_FUNCTION)
    }

    /// A number about the transfer; 0 where there is none.
    func number(_ info: CURLINFO) -> Int {
        var value = 0
        return unsafe mtasts_curl_get_long(pointer, info, &value) == CURLE_OK ? value : 0
    }

    /// A time of the transfer from its start, kept in microseconds; nil where it was not reached.
    func time(_ info: CURLINFO) -> Duration? {
        var value = curl_off_t(0)
        guard unsafe mtasts_curl_get_offset(pointer, info, &value) == CURLE_OK, value > 0 else { return nil }
        return .microseconds(value)
    }

    private func check(_ code: CURLcode, _ option: CURLoption) {
        if code != CURLE_OK, refusedOption == nil { refusedOption = option }
    }
}
