import Foundation
import Glibc

/// The resolver of the lab: it passes questions to the name server and plays the faults of the catalogue.
struct DNSRelay {
    let port: UInt16
    let serverPort: UInt16
    let faults: FaultTable
    let lossPercent: Int
    let seed: UInt64

    /// Binds both ports and starts the threads; they end with the flag.
    func start(_ stopped: StopFlag) throws(LabError) {
        let address = SocketAddress("127.0.0.1", port: port)
        let server = SocketAddress("127.0.0.1", port: serverPort)
        let clients = try Socket.bound(SOCK_DGRAM, to: address)
        let upstream = try Socket.connected(SOCK_DGRAM, to: server)
        let (faults, lossPercent, seed) = (faults, lossPercent, seed)
        Thread.detachNewThread {
            DatagramRelay(
                clients: clients, server: upstream, faults: faults, lossPercent: lossPercent, seed: seed,
                stopped: stopped
            ).run()
        }
        let listener = try Socket.bound(SOCK_STREAM, to: address, backlog: 128)
        let streams = StreamRelay(server: server, faults: faults)
        StreamServer(listener: listener, stopped: stopped).start { streams.serve($0) }
    }
}
