import Glibc
import HTTPS
import TLS
import Testing

/// Servers that fail in the handshake.
struct HandshakeTests {
    /// A fatal alert as a TLS record.
    static func alert(_ number: Int) -> [UInt8] { [21, 3, 3, 0, 2, 2, UInt8(number)] }

    @Test func namesAnOldProtocol() async throws {
        let result = try await FetcherFixture.fetch(port: Nginx.shared.get().oldPort)
        #expect(result.failure == .oldProtocol)
    }

    @Test func namesTheAlertOfAServerWithoutCertificate() async throws {
        let result = try await FetcherFixture.fetch(port: Nginx.shared.get().rejectingPort)
        #expect(result.failure == .alert(112))
        #expect(result.peer == nil)
    }

    @Test(arguments: [
        (40, FetchFailure.alert(40)), (80, .alert(80)), (112, .alert(112)), (120, .alert(120)), (70, .oldProtocol),
    ])
    func namesEveryFatalAlert(_ number: Int, _ failure: FetchFailure) async throws {
        let server = try ScriptedServer { socket in
            Wire.read(from: socket)
            let alert = Self.alert(number)
            unsafe send(socket, alert, alert.count, 0)
            Wire.drain(socket)
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == failure)
    }

    @Test func namesAServerThatAnswersWithAnOldVersion() async throws {
        // A ServerHello of TLS 1.0: version, 32 random bytes, no session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression.
        let hello: [UInt8] = [3, 1] + Array(repeating: 7, count: 32) + [0, 0, 0x2F, 0]
        let record: [UInt8] = [22, 3, 1, 0, UInt8(hello.count + 4), 2, 0, 0, UInt8(hello.count)] + hello
        let server = try ScriptedServer { socket in
            Wire.read(from: socket)
            unsafe send(socket, record, record.count, 0)
            Wire.drain(socket)
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == .oldProtocol)
    }

    @Test func namesTheAlertThatComesAfterTheHandshake() async throws {
        let server = try TLSServer("good", demandsCertificate: true) { _ in Issue.record("a request came") }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == .alert(116))
        #expect(result.peer?.faults == [])
    }

    @Test(arguments: ["HTTP/1.1 400 Bad Request\r\n\r\n", "220 mail.test ESMTP\r\n", "SSH-2.0-OpenSSH_9.2\r\n"])
    func namesWhatIsNotTLS(_ greeting: String) async throws {
        let server = try ScriptedServer { socket in
            Wire.write(greeting, to: socket)
            Wire.drain(socket)
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == .notTLS)
    }

    @Test func namesATimeoutOfTheHandshake() async throws {
        let server = try ScriptedServer { Wire.drain($0) }
        let result = try await FetcherFixture.fetch(port: server.port, timeout: .seconds(12))
        #expect(result.failure == .handshakeTimeout)
        #expect(result.timings.connect != nil)
    }

    @Test func namesAResetInTheHandshake() async throws {
        let server = try ScriptedServer { socket in
            Wire.read(from: socket)
            Wire.resetOnClose(socket)
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == .reset)
    }

    @Test func namesACloseInTheHandshake() async throws {
        let server = try ScriptedServer { socket in
            Wire.read(from: socket)
            shutdown(socket, Int32(SHUT_WR))
            Wire.drain(socket)
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == .closedInHandshake)
    }
}
