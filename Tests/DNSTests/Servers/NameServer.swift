import DNS
import Foundation
import Glibc
import Testing

/// An NSD over zone files of its own, on a loopback port.
final class NameServer {
    /// Where it is.
    let address: ServerAddress
    private let process: pid_t
    private let folder: URL

    /// Starts NSD and waits until it answers for the first zone.
    init(zones: [String: String]) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "nsd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // A port that was free a moment ago.
        let scout = try ScriptedServer { _ in [] }
        address = scout.address
        scout.stop()
        var configuration = """
            server:
              ip-address: 127.0.0.1@\(address.port)
              username: ""
              chroot: ""
              database: ""
              zonesdir: "\(folder.path)"
              pidfile: "\(folder.path)/nsd.pid"
              xfrdfile: "\(folder.path)/xfrd.state"
              zonelistfile: "\(folder.path)/zone.list"
              logfile: "\(folder.path)/nsd.log"
              server-count: 1
              rrl-ratelimit: 0
            remote-control:
              control-enable: no

            """
        for (name, text) in zones {
            try text.write(to: folder.appending(path: "\(name).zone"), atomically: true, encoding: .utf8)
            configuration += "zone:\n  name: \(name)\n  zonefile: \(name).zone\n"
        }
        let file = folder.appending(path: "nsd.conf")
        try configuration.write(to: file, atomically: true, encoding: .utf8)
        // The scout lets go of the port when its thread ends.
        try await Wait.until { scout.hasEnded }
        process = try #require(Self.spawn(["/usr/sbin/nsd", "-d", "-c", file.path]))
        try await waitForAnswer(to: Question(name: try #require(zones.keys.min()), type: .txt))
    }

    /// Ends NSD and removes its files.
    func stop() {
        kill(process, SIGTERM)
        waitpid(process, nil, 0)
        try? FileManager.default.removeItem(at: folder)
    }

    /// Starts a program with no signal blocked: Foundation's `Process` hands down the mask of its thread, and NSD would
    /// never hear SIGTERM.
    private static func spawn(_ arguments: [String]) -> pid_t? {
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { for index in arguments.indices { unsafe free(words[index]) } }
        var process = pid_t()
        let result = unsafe posix_spawn(&process, arguments[0], nil, &attributes, &words, environ)
        return result == 0 ? process : nil
    }

    private func waitForAnswer(to question: Question) async throws {
        var configuration = ResolverConfiguration(servers: [address])
        configuration.timeout = .milliseconds(100)
        let resolver = try WireResolver(configuration)
        defer { resolver.shutdown() }
        let deadline = ContinuousClock.now + .seconds(300)
        while ContinuousClock.now < deadline {
            if case .failed = await resolver.lookUp(question).outcome { continue }
            return
        }
        Issue.record("NSD has not come up at \(address)")
    }
}
