import Glibc

/// All servers of ours that stand behind or beside nginx.
struct FaultServers: Sendable {
    private let stalled: StalledListener

    /// Binds and starts all of them; they end with the flag.
    init(httpsPort: UInt16, backendPort: UInt16, slowness: Int, files: LabFiles, stopped: StopFlag) throws(LabError) {
        stalled = try StalledListener(
            at: SocketAddress(LabAddress.listener(for: .stalled), port: httpsPort))
        for fault in Self.faults {
            let address = SocketAddress(LabAddress.listener(for: fault), port: httpsPort)
            let listener = try Socket.bound(SOCK_STREAM, to: address, backlog: 128)
            StreamServer(listener: listener, stopped: stopped).start { ConnectionServer(fault: fault).serve($0) }
        }
        let backend = StreamBackend(slowness: slowness, stopped: stopped)
        let address = SocketAddress(LabAddress.backend, port: backendPort)
        let listener = try Socket.bound(SOCK_STREAM, to: address, backlog: 128)
        StreamServer(listener: listener, stopped: stopped).start { backend.serve($0) }

        let forbidden = try Socket.bound(SOCK_STREAM, to: SocketAddress("127.0.0.1", port: httpsPort), backlog: 16)
        let log = TrespassLog(path: files.trespasses)
        StreamServer(listener: forbidden, stopped: stopped).start { log.serve($0) }
    }

    private static let faults: [ConnectionFault] =
        [.reset, .silent, .closed, .garbage]
        + Catalogue.scenarios.compactMap { scenario in
            if case .connection(.alert(let number)) = scenario.site.behaviour { .alert(number) } else { nil }
        }
}
