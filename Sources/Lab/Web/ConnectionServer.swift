import Glibc

/// The servers of ours on the HTTPS port: they play what no TLS server would do.
struct ConnectionServer: Sendable {
    let fault: ConnectionFault

    /// Plays the fault on one connection, which closes when this returns.
    func serve(_ connection: Socket) {
        // The hello is read first: closing with unread bytes would reset the connection whatever the fault is.
        _ = connection.read(upTo: 16_384)
        switch fault {
        case .reset:
            connection.resetOnClose()
        case .silent:
            while !connection.read(upTo: 1_024).isEmpty {}
        case .closed, .stalled:
            break
        case .garbage:
            connection.write(Array("220 mail.test ESMTP ready when you are\r\n".utf8))
        case .alert(let number):
            connection.write([0x15, 0x03, 0x03, 0x00, 0x02, 0x02, number])
        }
    }
}

/// A listener whose queue is full: the kernel drops every further SYN, and connections time out.
struct StalledListener: Sendable {
    private let sockets: [Socket]

    init(at address: SocketAddress) throws(LabError) {
        var sockets = [try Socket.bound(SOCK_STREAM, to: address, backlog: 0)]
        for _ in 0..<4 {
            let filler = try Socket.open(SOCK_STREAM)
            filler.becomeNonBlocking()
            unsafe address.withPointer { _ = unsafe connect(filler.descriptor, $0, $1) }
            sockets.append(filler)
        }
        self.sockets = sockets
    }
}
