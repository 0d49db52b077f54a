import Foundation
import Glibc
import Synchronization
import Testing

/// A resolver before that of a lab, over UDP, which for a while says that nothing exists.
final class LyingResolver: Sendable {
    /// The address for `--resolver`.
    let address: String
    private let clients: Int32
    private let lab: Int32
    private let lies = Atomic(false)
    private let asked = Atomic(0)
    private let told = Atomic(0)
    private let isStopped = Atomic(false)

    init(before resolver: String) throws {
        let port = try #require(resolver.split(separator: ":").last.flatMap { UInt16($0) })
        clients = socket(AF_INET, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        lab = socket(AF_INET, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var own = Self.place(0)
        var server = Self.place(port)
        var room: CInt = 4 << 20
        for descriptor in [clients, lab] {
            unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &room, socklen_t(MemoryLayout<CInt>.size))
        }
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = unsafe Self.generic(&own) { [clients] in
            unsafe bind(clients, $0, length) == 0 ? unsafe getsockname(clients, $0, &length) : -1
        }
        let connected = unsafe Self.generic(&server) { [lab] in unsafe connect(lab, $0, length) }
        guard status == 0, connected == 0 else { throw NameServer.Failed(errno: errno) }
        address = "127.0.0.1:\(UInt16(bigEndian: own.sin_port))"
        Thread.detachNewThread { [self] in serve() }
    }

    /// How many questions arrived.
    var questions: Int { asked.load(ordering: .relaxed) }

    /// How many of them were lied to.
    var liesTold: Int { told.load(ordering: .relaxed) }

    /// Begins to lie, or stops lying.
    func lie(_ lies: Bool = true) { self.lies.store(lies, ordering: .relaxed) }

    /// Ends the resolver.
    func stop() { isStopped.store(true, ordering: .relaxed) }

    private func serve() {
        defer {
            close(clients)
            close(lab)
        }
        var askers = [(place: sockaddr_in, id: (UInt8, UInt8))](repeating: (sockaddr_in(), (0, 0)), count: 65_536)
        var next = 0
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var waiting = [clients, lab].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while !isStopped.load(ordering: .relaxed) {
            guard unsafe poll(&waiting, 2, 50) > 0 else { continue }
            if waiting[0].revents != 0 {
                var peer = sockaddr_in()
                var length = socklen_t(MemoryLayout<sockaddr_in>.size)
                let count = unsafe Self.generic(&peer) {
                    unsafe recvfrom(clients, &buffer, buffer.count, 0, $0, &length)
                }
                if count > 12 {
                    asked.add(1, ordering: .relaxed)
                    if lies.load(ordering: .relaxed) {
                        told.add(1, ordering: .relaxed)
                        let reply = Self.denial(buffer[..<count])
                        _ = unsafe Self.generic(&peer) { unsafe sendto(clients, reply, reply.count, 0, $0, length) }
                    } else {
                        askers[next] = (peer, (buffer[0], buffer[1]))
                        (buffer[0], buffer[1]) = (UInt8(next >> 8), UInt8(next & 0xff))
                        next = (next + 1) & 0xffff
                        _ = unsafe send(lab, buffer, count, 0)
                    }
                }
            }
            if waiting[1].revents != 0 {
                let count = unsafe recv(lab, &buffer, buffer.count, 0)
                if count > 12 {
                    var asker = askers[Int(buffer[0]) << 8 | Int(buffer[1])]
                    (buffer[0], buffer[1]) = asker.id
                    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
                    _ = unsafe Self.generic(&asker.place) { unsafe sendto(clients, buffer, count, 0, $0, length) }
                }
            }
        }
    }

    /// NXDOMAIN for a question, without EDNS.
    private static func denial(_ query: ArraySlice<UInt8>) -> [UInt8] {
        var end = 12
        while end < query.count, query[end] > 0 { end += 1 + Int(query[end]) }
        let header = [query[0], query[1], 0x80 | (query[2] & 1), 0x83, 0, 1, 0, 0, 0, 0, 0, 0]
        return header + query[12..<min(end + 5, query.count)]
    }

    private static func place(_ port: UInt16) -> sockaddr_in {
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        place.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        return place
    }

    private static func generic<T>(_ place: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>) -> T) -> T {
        unsafe withUnsafeMutablePointer(to: &place) { place in
            unsafe place.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0) }
        }
    }
}
