internal import COpenSSL

/// Something that happened in a handshake and is worth a note.
enum HandshakeEvent {
    /// The server sent a fatal alert.
    case alert(Int)
    /// The server said that it sends no more.
    case end
    /// Both sides finished.
    case done(Session)
    /// Our side gave up.
    case failed(HandshakeFailure)

    /// Reads what OpenSSL's information callback says; nil for what needs no note.
    init?(_ connection: OpaquePointer, _ place: Int32, _ value: Int32) {
        if place & SSL_CB_READ_ALERT == SSL_CB_READ_ALERT {
            // RFC 8446, 6: the upper byte is the level, which TLS 1.3 ignores; 0 and 90 are not errors.
            let number = Int(value & 0xFF)
            guard number != 0 else {
                self = .end
                return
            }
            guard number != 90, value >> 8 == SSL3_AL_FATAL else { return nil }
            self = .alert(number)
        } else if place & SSL_CB_HANDSHAKE_DONE != 0 {
            self = .done(unsafe Session(connection))
        } else if place == SSL_CB_CONNECT_EXIT, value <= 0, let failure = HandshakeFailure.latest {
            // A handshake that only waits for the network comes here as well, with an empty queue of errors.
            self = .failed(failure)
        } else {
            return nil
        }
    }
}

extension HandshakeFacts {
    /// Takes note of an event; of several alerts the first is the cause, of several failures the last.
    mutating func note(_ event: HandshakeEvent) {
        switch event {
        case .alert(let number): alert = alert ?? number
        case .end: isEndTold = true
        case .failed(let reason): failure = reason
        case .done(let session):
            isDone = true
            version = session.version
            cipher = session.cipher
        }
    }
}

extension HandshakeFailure {
    /// The first error of OpenSSL's queue, which is left as it is: it belongs to the library that called.
    static var latest: HandshakeFailure? {
        let code = ERR_peek_error()
        guard code != 0 else { return nil }
        return switch ERR_GET_REASON(code) {
        case SSL_R_UNSUPPORTED_PROTOCOL, SSL_R_WRONG_SSL_VERSION, SSL_R_TLSV1_ALERT_PROTOCOL_VERSION: .oldProtocol
        case SSL_R_WRONG_VERSION_NUMBER, SSL_R_HTTP_REQUEST: .notTLS
        case SSL_R_UNEXPECTED_EOF_WHILE_READING: .closed
        default: .other(text(code))
        }
    }

    private static func text(_ code: UInt) -> String {
        guard let text = unsafe ERR_reason_error_string(code) else { return "OpenSSL error \(code)" }
        return unsafe String(cString: text)
    }
}
