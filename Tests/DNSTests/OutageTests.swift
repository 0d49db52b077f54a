import DNS
import Dispatch
import Synchronization
import Testing

@Suite("Servers that are out of order")
struct OutageTests {
    /// What a server does in the time in which it is out of order.
    enum Trouble: CaseIterable {
        case silent
        case servfail
        case refused
    }

    /// How often a server was probed.
    private final class Probed: Sendable {
        private let number = Atomic(0)

        var count: Int { number.load(ordering: .sequentiallyConsistent) }

        /// Counts a probe, if it is one.
        func note(_ isProbe: Bool) -> Int {
            number.add(isProbe ? 1 : 0, ordering: .sequentiallyConsistent).newValue
        }
    }

    private static var settings: [Setting] {
        // Attempts enough for a machine so slow that replies come late.
        [.set(\.timeout, .milliseconds(500)), .set(\.attempts, 100), .set(\.probePatience, .seconds(1))]
    }

    private static let questions = (0..<400).map { Question(name: "n\($0).example", type: .a) }

    /// A server that is out of order from its hundredth request until it has been probed so many times.
    private static func server(_ trouble: Trouble, probes: Int, probed: Probed) throws -> ScriptedServer {
        try ScriptedServer { request in
            let isProbe = request.name == "invalid"
            let count = probed.note(isProbe)
            guard request.number >= 100, count <= probes else {
                if isProbe { return [.reply(Reply(to: request, code: 3))] }
                return [.reply(Reply(to: request, answers: [Reply.a(request.name, 1)]))]
            }
            return switch trouble {
            case .silent: []
            case .servfail: [.reply(Reply(to: request, code: 2))]
            case .refused: [.reply(Reply(to: request, code: 5))]
            }
        }
    }

    @Test("Every question is answered once the server is in order again", arguments: Trouble.allCases)
    func survives(_ trouble: Trouble) async throws {
        let probed = Probed()
        let server = try Self.server(trouble, probes: 2, probed: probed)
        defer { server.stop() }
        try await withResolver(server, settings: Self.settings) { resolver in
            let lookups = await resolver.lookUp(Self.questions)
            #expect(lookups.allSatisfy { if case .records = $0.outcome { true } else { false } })
            #expect(resolver.statistics.pause == nil)
            #expect(resolver.statistics.brokenServers == 0)
        }
        #expect(probed.count >= 3)
    }

    @Test("While one server is out of order the other is asked in its place")
    func asksTheOther() async throws {
        let probed = Probed()
        let broken = try Self.server(.silent, probes: 1_000_000, probed: probed)
        let sound = try ScriptedServer { [.reply(Reply(to: $0, answers: [Reply.a($0.name, 1)]))] }
        defer {
            broken.stop()
            sound.stop()
        }
        try await withResolver(broken, sound, settings: Self.settings) { resolver in
            let lookups = await resolver.lookUp(Self.questions)
            #expect(lookups.allSatisfy { if case .records = $0.outcome { true } else { false } })
        }
    }

    @Test("A pause is told and ends with the resolver")
    func tellsOfThePause() async throws {
        let server = try Self.server(.silent, probes: 1_000_000, probed: Probed())
        defer { server.stop() }
        try await withResolver(server, settings: Self.settings) { resolver in
            async let lookups = resolver.lookUp(Self.questions)
            try await Wait.until { resolver.statistics.pause == .silent }
            #expect(resolver.statistics.brokenServers == 1)
            resolver.shutdown()
            #expect(await lookups.contains { $0.outcome == .failed(.shutDown) })
        }
    }

    @Test("A server is not silent whose replies are there once our own thread runs again")
    func readsBeforeItDoubts() async throws {
        let (replies, stall) = (Gate(), Gate())
        let server = try ScriptedServer { request in
            replies.pass()
            return [.reply(Reply(to: request, answers: [Reply.a(request.name, 1)]))]
        }
        defer { server.stop() }
        let patience = Duration.seconds(3)
        let settings: [Setting] = [.set(\.timeout, .seconds(60)), .set(\.probePatience, patience)]
        try await withResolver(server, settings: Self.settings + settings) { resolver in
            defer {
                replies.open()
                stall.open()
            }
            let count = 40
            async let lookups = resolver.lookUp(Array(Self.questions.prefix(count)))
            // On the thread itself, which stands still as soon as it has asked, whatever else the machine does.
            let stalled = Task(executorPreference: resolver.executor) {
                while resolver.statistics.queries < count { await Task.yield() }
                replies.open()
                stall.pass()
            }
            try await Wait.until { server.requests.count >= count }
            // Longer than a server may be silent.
            try await Task.sleep(for: patience + .milliseconds(100))
            stall.open()
            await stalled.value
            #expect(await lookups.allSatisfy { if case .records = $0.outcome { true } else { false } })
            #expect(resolver.statistics.queries == count)
        }
        #expect(try await server.allRequests().allSatisfy { $0.name != "invalid" })
    }

    /// Holds threads up until it is opened.
    private final class Gate: Sendable {
        private let semaphore = DispatchSemaphore(value: 0)

        func open() { semaphore.signal() }

        func pass() {
            semaphore.wait()
            semaphore.signal()
        }
    }

    @Test("Silence about the names of others is none of the server's")
    func findsDeadNames() async throws {
        let server = try ScriptedServer { request in
            request.name == "invalid" ? [.reply(Reply(to: request, code: 3))] : []
        }
        defer { server.stop() }
        let settings: [Setting] = [.set(\.timeout, .seconds(2)), .set(\.attempts, 1)]
        try await withResolver(server, settings: Self.settings + settings) { resolver in
            let lookups = await resolver.lookUp(Self.questions)
            #expect(lookups.allSatisfy { $0.outcome == .failed(.timeout) })
        }
        #expect(try await server.allRequests().contains { $0.name == "invalid" })
    }
}
