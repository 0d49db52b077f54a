internal import CCurl
internal import Glibc
internal import TLS

/// What libcurl calls during a transfer; the argument is always the transfer.
enum TransferCallbacks {
    /// Sets all callbacks of a handle.
    static func install(on easy: Easy, for transfer: UnsafeMutableRawPointer) {
        unsafe easy.set(CURLOPT_HEADERFUNCTION, callback: takeHeader)
        unsafe easy.set(CURLOPT_HEADERDATA, pointer: transfer)
        unsafe easy.set(CURLOPT_WRITEFUNCTION, callback: takeBody)
        unsafe easy.set(CURLOPT_WRITEDATA, pointer: transfer)
        unsafe easy.set(openSocket: openSocket)
        unsafe easy.set(CURLOPT_OPENSOCKETDATA, pointer: transfer)
        unsafe easy.set(closeSocket: closeSocket)
        unsafe easy.set(CURLOPT_CLOSESOCKETDATA, pointer: transfer)
        unsafe easy.set(prepareContext: prepareContext)
        unsafe easy.set(CURLOPT_SSL_CTX_DATA, pointer: transfer)
    }

    private static func transfer(_ argument: UnsafeMutableRawPointer) -> Transfer {
        unsafe Unmanaged<Transfer>.fromOpaque(argument).takeUnretainedValue()
    }

    private static func bytes(_ start: UnsafeMutablePointer<CChar>?, _ count: Int) -> [UInt8] {
        unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Takes a header line; any number but its length ends the transfer.
    private static let takeHeader: curl_write_callback = { data, size, count, argument in
        guard let argument = unsafe argument else { return 0 }
        let line = unsafe bytes(data, size * count)
        return unsafe transfer(argument).collector.takeHeader(line) ? line.count : 0
    }

    /// Takes a piece of the body; any number but its length ends the transfer.
    private static let takeBody: curl_write_callback = { data, size, count, argument in
        guard let argument = unsafe argument else { return 0 }
        let piece = unsafe bytes(data, size * count)
        return unsafe transfer(argument).collector.takeBody(piece) ? piece.count : 0
    }

    /// Opens the socket if it goes where it may.
    private static let openSocket: curl_opensocket_callback = { argument, _, address in
        guard let argument = unsafe argument, let address = unsafe address,
            let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr)
        else { return CURL_SOCKET_BAD }
        let transfer = unsafe transfer(argument)
        let kind = unsafe address.pointee
        // The address may be longer than `sockaddr`; libcurl says how long it is.
        let start = unsafe UnsafeRawPointer(address) + offset
        let raw = unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: Int(kind.addrlen)))
        guard transfer.permits(Endpoint(family: kind.family, socketAddress: raw)) else {
            transfer.socketRefusal = .addressRefused
            return CURL_SOCKET_BAD
        }
        transfer.noteSocket()
        let descriptor = socket(kind.family, kind.socktype | Int32(SOCK_CLOEXEC.rawValue), kind.protocol)
        if descriptor < 0 {
            transfer.socketRefusal = .local("cannot open a socket: \(unsafe String(cString: strerror(errno)))")
        }
        return descriptor
    }

    /// Closes the socket, but first asks how the other side left it.
    private static let closeSocket: curl_closesocket_callback = { argument, descriptor in
        if let argument = unsafe argument { unsafe transfer(argument).noteClose(of: descriptor) }
        return close(descriptor)
    }

    /// Hands the judgement of the peer to the check; any code but OK ends the transfer before the handshake.
    private static let prepareContext: curl_ssl_ctx_callback = { _, context, argument in
        guard let context = unsafe context, let argument = unsafe argument else { return CURLE_SSL_CONNECT_ERROR }
        let transfer = unsafe transfer(argument)
        transfer.noteConnected()
        do {
            try unsafe transfer.check.install(on: context)
            return CURLE_OK
        } catch {
            return CURLE_OUT_OF_MEMORY
        }
    }
}
