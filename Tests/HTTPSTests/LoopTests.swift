import HTTPS
import Testing

/// Many fetches in one loop, of which some never get an answer.
struct LoopTests {
    private let silent: ScriptedServer
    private let port: UInt16

    init() throws {
        silent = try ScriptedServer { Wire.drain($0) }
        port = try Nginx.shared.get().port
    }

    private func request(_ index: Int, port: UInt16, timeout: Duration = .seconds(600)) -> FetchRequest {
        FetchRequest(
            host: "h\(index).many.test", address: FetcherFixture.loopback, port: port, timeout: timeout)
    }

    /// Starts fetches from the silent server, runs a body once all are connected, and gives back how they ended.
    private func whileSilent(
        _ fetcher: Fetcher, _ requests: [FetchRequest], cancelling: Bool = false, _ body: () async throws -> Void
    ) async throws -> [FetchFailure?] {
        try await withThrowingTaskGroup(of: FetchFailure?.self) { group in
            for request in requests { group.addTask { await fetcher.fetch(request).failure } }
            try await Wait.until { silent.connections >= requests.count }
            try await body()
            if cancelling { group.cancelAll() }
            var failures: [FetchFailure?] = []
            for try await failure in group { failures.append(failure) }
            return failures
        }
    }

    @Test func goesOnBesideManyThatStayWithoutAnswer() async throws {
        let fetcher = try FetcherFixture.make(maximumInFlight: 210)
        let requests = (0..<200).map { request($0, port: silent.port) }
        let failures = try await whileSilent(fetcher, requests, cancelling: true) {
            for index in 0..<20 {
                let body = await fetcher.fetch(request(index, port: port)).response?.body
                #expect(body == Array("h\(index).many.test h\(index).many.test".utf8))
            }
        }
        #expect(failures == Array(repeating: .cancelled, count: 200))
    }

    @Test func leavesTheOthersAloneWhenSomeAreCancelled() async throws {
        let fetcher = try FetcherFixture.make(maximumInFlight: 60)
        let kept = (0..<20).map { request($0, port: silent.port, timeout: .seconds(12)) }
        async let timedOut = whileSilent(fetcher, kept) {}
        let requests = (0..<20).map { request($0, port: silent.port) }
        #expect(
            try await whileSilent(fetcher, requests, cancelling: true) {} == Array(repeating: .cancelled, count: 20))
        #expect(try await timedOut == Array(repeating: .handshakeTimeout, count: 20))
    }

    @Test func endsEachAtItsOwnTimeWithNothingElseToWakeTheLoop() async throws {
        let fetcher = try FetcherFixture.make()
        let requests = [600_000, 100, 800].enumerated().map { place, milliseconds in
            request(place, port: silent.port, timeout: .milliseconds(milliseconds))
        }
        let failures = await withTaskGroup(of: FetchFailure?.self) { group in
            for request in requests { group.addTask { await fetcher.fetch(request).failure } }
            var failures: [FetchFailure?] = []
            for await failure in group {
                failures.append(failure)
                if failures.count == 2 { group.cancelAll() }
            }
            return failures
        }
        // On a busy machine a short one may be over before its connection stands.
        #expect(failures.prefix(2).allSatisfy { $0 == .handshakeTimeout || $0 == .connectTimeout })
        #expect(failures.last == .cancelled, "the long one was not waited for")
    }

    @Test func usesClosedDescriptorsAgainWithoutMixingThemUp() async throws {
        // Every other fetch is reset or refused, so that descriptors are given back and taken in one turn.
        let resetting = try ScriptedServer { socket in
            Wire.read(from: socket)
            Wire.resetOnClose(socket)
        }
        let fetcher = try FetcherFixture.make(maximumInFlight: 16)
        let (good, bad, closed) = (port, resetting.port, try Loopback.closedPort())
        let wrong = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<300 {
                let target = [good, bad, closed][index % 3]
                let request = request(index % 50, port: target, timeout: .seconds(60))
                group.addTask {
                    let result = await fetcher.fetch(request)
                    return switch index % 3 {
                    case 0: result.response?.body == Array("\(request.host) \(request.host)".utf8)
                    case 1: result.failure == .reset
                    default: result.failure == .connectionRefused
                    }
                }
            }
            return await group.reduce(into: 0) { wrong, isRight in wrong += isRight ? 0 : 1 }
        }
        #expect(wrong == 0)
    }

    @Test func endsManyAtShutdown() async throws {
        let fetcher = try FetcherFixture.make(maximumInFlight: 50)
        let requests = (0..<50).map { request($0, port: silent.port) }
        let failures = try await whileSilent(fetcher, requests) { fetcher.shutdown() }
        #expect(failures == Array(repeating: .cancelled, count: 50))
    }
}
