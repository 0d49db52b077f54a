import HTTPS
import Synchronization
import Testing

/// Many fetches at a time, and their end before their time.
struct ConcurrencyTests {
    @Test func mixesNothingUpAmongManyFetches() async throws {
        let port = try Nginx.shared.get().port
        let fetcher = try FetcherFixture.make(maximumInFlight: 32)
        let wrong = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<200 {
                group.addTask {
                    let host = "h\(index % 50).many.test"
                    let result = await fetcher.fetch(
                        FetchRequest(
                            host: host, address: FetcherFixture.loopback, port: port, timeout: .seconds(60)))
                    return result.response?.body == Array("\(host) \(host)".utf8)
                }
            }
            return await group.reduce(into: 0) { wrong, isRight in wrong += isRight ? 0 : 1 }
        }
        #expect(wrong == 0)
    }

    @Test func doesNotCountTheWaitForAPlaceAsTime() async throws {
        // The first fetch holds the only place for longer than any later one may take.
        let (silent, port) = (try ScriptedServer { Wire.drain($0) }, try Nginx.shared.get().port)
        let fetcher = try FetcherFixture.make(maximumInFlight: 1)
        let host = "mta-sts.http.test"
        async let first = fetcher.fetch(
            FetchRequest(host: host, address: FetcherFixture.loopback, port: silent.port, timeout: .seconds(12)))
        try await Wait.until { silent.connections > 0 }
        let second = await fetcher.fetch(
            FetchRequest(host: host, address: FetcherFixture.loopback, port: port, timeout: .seconds(10)))
        #expect(second.response?.status == 200)
        #expect(await first.failure == .handshakeTimeout)
    }

    @Test func spacesConnectionsToAnAddress() async throws {
        let port = try Nginx.shared.get().port
        let fetcher = try FetcherFixture.make(ratePerAddress: 25)
        let request = FetchRequest(
            host: "mta-sts.http.test", address: FetcherFixture.loopback, port: port, timeout: .seconds(60))
        let begin = ContinuousClock.now
        let statuses = await withTaskGroup(of: Int?.self) { group in
            for _ in 0..<11 { group.addTask { await fetcher.fetch(request).response?.status } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == Array(repeating: 200, count: 11))
        // Ten distances of a 25th of a second, less what is left to whoever hands in; slowness only makes it longer.
        #expect(ContinuousClock.now - begin > .milliseconds(390))
    }

    @Test func endsACancelledFetch() async throws {
        let silent = try ScriptedServer { Wire.drain($0) }
        let fetcher = try FetcherFixture.make(maximumInFlight: 1)
        let request = FetchRequest(
            host: "mta-sts.http.test", address: FetcherFixture.loopback, port: silent.port, timeout: .seconds(600))
        let failures = try await withThrowingTaskGroup(of: FetchFailure?.self) { group in
            for _ in 0..<3 { group.addTask { await fetcher.fetch(request).failure } }
            try await Wait.until { silent.connections > 0 }
            group.cancelAll()
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(failures == [.cancelled, .cancelled, .cancelled])
    }

    @Test func endsEverythingAtShutdown() async throws {
        let silent = try ScriptedServer { Wire.drain($0) }
        let fetcher = try FetcherFixture.make(maximumInFlight: 1)
        let request = FetchRequest(
            host: "mta-sts.http.test", address: FetcherFixture.loopback, port: silent.port, timeout: .seconds(600))
        async let running = fetcher.fetch(request)
        async let waiting = fetcher.fetch(request)
        try await Wait.until { silent.connections > 0 }
        fetcher.shutdown()
        #expect(await running.failure == .cancelled)
        #expect(await waiting.failure == .cancelled)
        #expect(await fetcher.fetch(request).failure == .cancelled)
        fetcher.shutdown()
    }

    @Test func refusesAnUnusableConfiguration() throws {
        #expect(throws: HTTPSError.noFetchesAllowed) { try FetcherFixture.make(maximumInFlight: 0) }
        #expect(throws: HTTPSError.userAgentUnprintable("a\r\nb")) {
            try Fetcher(
                FetcherConfiguration(userAgent: "a\r\nb") { _ in true }, trust: FetcherFixture.trust.get())
        }
    }
}
