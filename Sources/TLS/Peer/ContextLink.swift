internal import COpenSSL

/// The way from OpenSSL's callbacks back to the check that an `SSL_CTX` carries.
enum ContextLink {
    /// The index under which a context owns its check; OpenSSL releases it when the context is freed.
    private static let index = unsafe CRYPTO_get_ex_new_index(
        CRYPTO_EX_INDEX_SSL_CTX, 0, nil, nil, nil,
        { _, pointer, _, _, _, _ in
            // Balances the `passRetained` of `PeerCheck.install`.
            if let pointer = unsafe pointer { unsafe Unmanaged<PeerCheck>.fromOpaque(pointer).release() }
        })

    /// Hands a retained check to the context; false when the context cannot take it.
    static func attach(_ check: UnsafeMutableRawPointer, to context: OpaquePointer) -> Bool {
        guard index >= 0 else { return false }
        return unsafe SSL_CTX_set_ex_data(context, index, check) == 1
    }

    /// Judges the peer; the argument is the check.
    static let verify: @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?) -> Int32 = { context, argument in
        guard let context = unsafe context, let argument = unsafe argument else { return 0 }
        return unsafe Unmanaged<PeerCheck>.fromOpaque(argument).takeUnretainedValue().verify(context)
    }

    /// Tells the check of alerts, of the end and of the failure of the handshake.
    static let observe: @convention(c) (OpaquePointer?, Int32, Int32) -> Void = { connection, place, value in
        guard let connection = unsafe connection,
            let event = unsafe HandshakeEvent(connection, place, value),
            let context = unsafe SSL_get_SSL_CTX(connection),
            let pointer = unsafe SSL_CTX_get_ex_data(context, index)
        else { return }
        unsafe Unmanaged<PeerCheck>.fromOpaque(pointer).takeUnretainedValue().observe(event)
    }
}
