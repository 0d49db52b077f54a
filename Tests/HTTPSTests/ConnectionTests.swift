import Foundation
import Glibc
import HTTPS
import Synchronization
import Testing

/// Addresses that cannot be reached or must not be.
struct ConnectionTests {
    @Test func namesARefusedConnection() async throws {
        let result = try await FetcherFixture.fetch(port: Loopback.closedPort())
        #expect(result.failure == .connectionRefused)
        #expect(result.timings.connect == nil)
    }

    @Test func namesATimeoutOfTheConnection() async throws {
        // Where the queue of a listener is full, Linux drops further attempts without a word.
        let (listener, port) = try Loopback.listen(backlog: 0)
        let fillers = (0..<3).map { _ in Loopback.beginConnecting(to: port) }
        defer { for descriptor in fillers + [listener] { close(descriptor) } }
        let result = try await FetcherFixture.fetch(port: port, timeout: .seconds(1))
        #expect(result.failure == .connectTimeout)
    }

    @Test func namesAnUnreachableAddress() async throws {
        // Linux refuses TCP to the broadcast address without sending a packet.
        let request = FetchRequest(
            host: "mta-sts.http.test", address: [255, 255, 255, 255], timeout: .seconds(60))
        let result = try await FetcherFixture.shared.get().fetch(request)
        #expect(result.failure == .unreachable(errno: Int(ENETUNREACH)))
    }

    @Test func connectsToNothingThatTheFilterRefuses() async throws {
        let server = try ScriptedServer { _ in }
        let asked = Mutex<[[UInt8]]>([])
        let fetcher = try FetcherFixture.make { address in
            asked.withLock { $0.append(address) }
            return false
        }
        let request = FetchRequest(
            host: "mta-sts.http.test", address: FetcherFixture.loopback, port: server.port, timeout: .seconds(60))
        let result = await fetcher.fetch(request)
        #expect(result.failure == .addressRefused)
        #expect(asked.withLock { $0 } == [FetcherFixture.loopback])
        #expect(server.connections == 0)
    }

    @Test func connectsOverIPv6() async throws {
        let address: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
        let request = try FetchRequest(
            host: "mta-sts.http.test", address: address, port: Nginx.shared.get().port, timeout: .seconds(60))
        #expect(try await FetcherFixture.shared.get().fetch(request).response?.status == 200)
    }

    @Test(arguments: ["", "a b.test", "host.test.", "host.test:1", "user@host.test", "host.test/x", "h\u{F6}st.test"])
    func refusesWhatIsNoHost(_ host: String) async throws {
        let result = try await FetcherFixture.fetch(host, port: 1)
        guard case .local = result.failure else {
            Issue.record("\(host) gave \(result.outcome)")
            return
        }
    }

    @Test func ignoresProxiesAndPasswordsOfTheEnvironment() async {
        // The environment belongs to the whole process, so this one has a process of its own.
        await #expect(processExitsWith: .success) {
            let proxy = try ScriptedServer { _ in }
            for name in ["https_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"] {
                unsafe setenv(name, "http://127.0.0.1:\(proxy.port)", 1)
            }
            let certificates = try CertificateFolder.shared.get()
            try "default login user password secret\n".write(
                toFile: certificates.path(".netrc"), atomically: false, encoding: .utf8)
            unsafe setenv("HOME", certificates.folder.path, 1)
            let result = try await FetcherFixture.fetch(port: Nginx.shared.get().port, path: "/agent")
            let body = String(decoding: result.response?.body ?? [], as: UTF8.self)
            precondition(body == "test/1 (+https://contact.test)|||mta-sts.http.test", "\(result)")
            precondition(proxy.connections == 0)
        }
    }

    @Test func writesNoKeysWhereTheEnvironmentAsksForThem() async {
        await #expect(processExitsWith: .success) {
            let log = try CertificateFolder.shared.get().path("keys.log")
            unsafe setenv("SSLKEYLOGFILE", log, 1)
            let result = try await FetcherFixture.fetch(port: Nginx.shared.get().port)
            precondition(result.response?.status == 200, "\(result)")
            precondition(!FileManager.default.fileExists(atPath: log))
        }
    }
}
