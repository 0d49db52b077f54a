import COpenSSL
import Glibc

/// A TLS server that plays a script after the handshake and the request.
final class TLSServer: Sendable {
    /// The server below.
    let server: ScriptedServer
    /// The port on 127.0.0.1.
    var port: UInt16 { server.port }

    /// Starts serving with one of the certificates; the script starts once the request has come.
    init(
        _ leaf: String, demandsCertificate: Bool = false, _ script: @escaping @Sendable (TLSConnection) -> Void
    ) throws {
        let certificates = try CertificateFolder.shared.get()
        let (chain, key) = (certificates.path("\(leaf).chain.pem"), certificates.path("\(leaf).key"))
        server = try ScriptedServer { socket in
            guard let context = unsafe SSL_CTX_new(TLS_server_method()) else { return }
            defer { unsafe SSL_CTX_free(context) }
            unsafe SSL_CTX_set_security_level(context, 0)
            unsafe SSL_CTX_use_certificate_chain_file(context, chain)
            unsafe SSL_CTX_use_PrivateKey_file(context, key, SSL_FILETYPE_PEM)
            let demand = SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT
            unsafe SSL_CTX_set_verify(context, demandsCertificate ? demand : SSL_VERIFY_NONE, nil)
            guard let session = unsafe SSL_new(context) else { return }
            defer { unsafe SSL_free(session) }
            unsafe SSL_set_fd(session, socket)
            guard unsafe SSL_accept(session) == 1 else {
                // A close with unread bytes would be a reset, which overtakes the alert.
                shutdown(socket, Int32(SHUT_WR))
                return Wire.drain(socket)
            }
            let connection = unsafe TLSConnection(session: session, socket: socket)
            guard connection.readRequest() else { return }
            script(connection)
        }
    }
}

/// A connection of a `TLSServer`.
@safe
struct TLSConnection {
    /// Borrowed from the server, which frees it after the script.
    fileprivate let session: OpaquePointer
    /// The socket below.
    let socket: Int32

    fileprivate init(session: OpaquePointer, socket: Int32) {
        unsafe self.session = session
        self.socket = socket
    }

    /// Writes a text; false when the other side is gone.
    @discardableResult
    func write(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return unsafe SSL_write(session, bytes, Int32(bytes.count)) == bytes.count
    }

    /// Ends the stream properly and waits for the other side to close.
    func end() {
        unsafe SSL_shutdown(session)
        shutdown(socket, Int32(SHUT_WR))
        Wire.drain(socket)
    }

    /// Closes the stream without TLS's word of farewell.
    func breakOff() {
        shutdown(socket, Int32(SHUT_WR))
        Wire.drain(socket)
    }

    fileprivate func readRequest() -> Bool {
        var head: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4_096)
        while !head.suffix(4).elementsEqual([13, 10, 13, 10]) {
            let count = unsafe SSL_read(session, &piece, Int32(piece.count))
            guard count > 0 else { return false }
            head += piece.prefix(Int(count))
        }
        return true
    }
}
