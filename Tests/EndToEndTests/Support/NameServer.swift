import Foundation
import Glibc
import Synchronization

/// A name server that says the same to every question and remembers what it was asked.
final class NameServer: Sendable {
    /// What it says.
    enum Answer: UInt8 {
        case nameError = 3
        case serverFailure = 2
        /// One NXDOMAIN, and silence after it.
        case nothingMore = 255
    }

    /// The address for `--resolver`.
    let address: String
    private let descriptor: Int32
    private let answer: Answer
    private let asked = Mutex<[String]>([])
    private let isStopped = Atomic(false)

    struct Failed: Error {
        let errno: Int32
    }

    init(_ answer: Answer) throws {
        self.answer = answer
        let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Failed(errno: errno) }
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = unsafe withUnsafeMutablePointer(to: &place) { place in
            unsafe place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                unsafe bind(descriptor, place, length) == 0 ? unsafe getsockname(descriptor, place, &length) : -1
            }
        }
        guard status == 0 else { throw Failed(errno: errno) }
        self.descriptor = descriptor
        address = "127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
        Thread.detachNewThread { [self] in serve() }
    }

    /// The names that were asked for, in lower case; those of the checks before a scan are left out.
    var names: Set<String> {
        Set(asked.withLock(\.self)).filter {
            $0 != "_mta-sts.gmail.com" && $0 != "invalid" && !$0.hasSuffix(".invalid")
        }
    }

    /// How many questions there were in all.
    var count: Int { asked.withLock(\.count) }

    /// Ends the server.
    func stop() {
        isStopped.store(true, ordering: .relaxed)
    }

    private func serve() {
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !isStopped.load(ordering: .relaxed) {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard unsafe poll(&waiting, 1, 50) > 0 else { continue }
            var peer = sockaddr_storage()
            var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
            unsafe withUnsafeMutablePointer(to: &peer) { peer in
                unsafe peer.withMemoryRebound(to: sockaddr.self, capacity: 1) { peer in
                    let count = unsafe recvfrom(descriptor, &buffer, buffer.count, 0, peer, &length)
                    guard count > 12, let reply = reply(to: buffer[..<count]) else { return }
                    _ = unsafe sendto(descriptor, reply, reply.count, 0, peer, length)
                }
            }
        }
    }

    /// The question sent back with the answer's code.
    private func reply(to query: ArraySlice<UInt8>) -> [UInt8]? {
        var labels: [String] = []
        var place = 12
        while place < query.count, query[place] > 0 {
            let end = place + 1 + Int(query[place])
            guard end < query.count else { return nil }
            labels.append(String(decoding: query[(place + 1)..<end], as: UTF8.self).lowercased())
            place = end
        }
        guard place + 5 <= query.count else { return nil }
        let isFirst = asked.withLock { asked in
            asked.append(labels.joined(separator: "."))
            return asked.count == 1
        }
        guard isFirst || answer != .nothingMore else { return nil }
        let code = answer == .nothingMore ? Answer.nameError : answer
        let header = [query[0], query[1], 0x80 | (query[2] & 1), 0x80 | code.rawValue, 0, 1, 0, 0, 0, 0, 0, 0]
        return header + query[12..<(place + 5)]
    }
}
