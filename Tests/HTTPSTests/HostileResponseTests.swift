import HTTPS
import Testing

/// Servers that speak TLS properly and HTTP badly.
struct HostileResponseTests {
    static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"

    @Test func cutsAnEndlessChunkedBody() async throws {
        let server = try TLSServer("good") { connection in
            connection.write(Self.head + "Transfer-Encoding: chunked\r\n\r\n")
            let chunk = "1000\r\n" + String(repeating: "a", count: 4_096) + "\r\n"
            while connection.write(chunk) {}
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == .tooLarge(.body))
        #expect(result.response?.body.count == 65_536)
        #expect(result.bytes < 200_000)
    }

    @Test(arguments: [(65_536, nil), (65_537, FetchFailure.tooLarge(.body))])
    func countsABodyWithoutAnAnnouncedLength(_ size: Int, _ failure: FetchFailure?) async throws {
        let server = try TLSServer("good") { connection in
            connection.write(Self.head + "\r\n" + String(repeating: "a", count: size))
            connection.end()
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == failure)
        #expect(result.response?.body.count == 65_536)
    }

    @Test(arguments: ["HTTP/1.1 200 OK\r\n", "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 404 Not Found\r\n"])
    func cutsEndlessHeaders(_ start: String) async throws {
        let server = try TLSServer("good") { connection in
            connection.write(start)
            while connection.write("X-Filler: " + String(repeating: "a", count: 1_000) + "\r\n") {}
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == .tooLarge(.headers))
        #expect(result.bytes < 200_000)
    }

    @Test(arguments: ["HTTP/1.1 200 ", "HTTP/1.1 200 OK\r\nX-Filler: "])
    func cutsALineWithoutEnd(_ start: String) async throws {
        let server = try TLSServer("good") { connection in
            connection.write(start)
            while connection.write(String(repeating: "a", count: 1_000)) {}
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == .tooLarge(.headers))
    }

    @Test func cutsAFloodOfProvisionalResponses() async throws {
        let server = try TLSServer("good") { connection in
            while connection.write("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n") {}
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == .tooLarge(.headers))
    }

    @Test func readsPastOneProvisionalResponse() async throws {
        let server = try TLSServer("good") { connection in
            connection.write("HTTP/1.1 103 Early Hints\r\nContent-Type: text/html\r\n\r\n")
            connection.write(Self.head + "Content-Length: 2\r\n\r\nok")
            connection.end()
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.response?.status == 200)
        #expect(result.response?.contentType == "text/plain")
        #expect(result.response?.body == Array("ok".utf8))
    }

    @Test func takesAFoldedLineForNoFieldOfItsOwn() async throws {
        let server = try TLSServer("good") { connection in
            connection.write(Self.head + " Server: folded\r\nContent-Length: 2\r\n\r\nok")
            connection.end()
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.response?.contentType == "text/plain")
        #expect(result.response?.server == nil)
        #expect(result.response?.body == Array("ok".utf8))
    }

    /// It neither ends the head nor goes by unseen: libcurl refuses it.
    @Test(arguments: [" \r\n", "\t\r\n"])
    func refusesALineOfWhiteSpace(_ line: String) async throws {
        let server = try TLSServer("good") { connection in
            connection.write("HTTP/1.1 200 OK\r\n\(line)Content-Type: text/plain\r\nContent-Length: 2\r\n\r\nok")
            connection.end()
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == .malformed("Header without colon"))
        #expect(result.response?.body != Array("ok".utf8))
    }

    @Test(arguments: [
        "", "HTTP/1.1 200 OK\r\nContent-Ty", head + "Content-Length: 100\r\n\r\nversion",
        head + "Transfer-Encoding: chunked\r\n\r\n64\r\nversion",
    ])
    func namesATruncatedResponse(_ text: String) async throws {
        let server = try TLSServer("good") { connection in
            connection.write(text)
            connection.breakOff()
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == .truncated)
        #expect(result.response?.isWhole != true)
    }

    /// RFC 9112, 9.8: without a length a body is whole only where the server's farewell came, which many servers leave out.
    @Test(arguments: [
        (true, "", true), (true, "version: STSv1\r\nmax_age: 86", true),
        (false, "version: STSv1\r\nmode: none\n", true),
        (false, "", false), (false, "version: STSv1\r\nmax_age: 86", false), (false, "version: STSv1\r", false),
    ])
    func takesABodyThatOnlyTheConnectionEndsWhereItEndsALine(isTold: Bool, body: String, isWhole: Bool) async throws {
        let server = try TLSServer("good") { connection in
            connection.write(Self.head + "Connection: close\r\n\r\n" + body)
            if isTold { connection.end() } else { connection.breakOff() }
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == (isWhole ? nil : .truncated))
        #expect(result.response?.body == Array(body.utf8))
        #expect(result.response?.isWhole == isWhole)
    }

    @Test func namesAResetInTheBodyTruncated() async throws {
        let server = try TLSServer("good") { connection in
            connection.write(Self.head + "Content-Length: 100\r\n\r\nversion")
            Wire.resetOnClose(connection.socket)
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == .truncated)
    }

    @Test func keepsTheStatusOfATruncatedErrorPage() async throws {
        let server = try TLSServer("good") { connection in
            connection.write("HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\nnot")
            connection.breakOff()
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.failure == nil)
        #expect(result.response?.status == 404)
        #expect(result.response?.isWhole == false)
    }

    @Test(arguments: ["", head, head + "Content-Length: 100\r\n\r\n"])
    func namesATimeoutOfTheResponse(_ start: String) async throws {
        let server = try TLSServer("good") { connection in
            if !start.isEmpty { connection.write(start) }
            Wire.drain(connection.socket)
        }
        // Long enough for the handshake and the head on a busy machine: what is missing has to be the body alone.
        let result = try await FetcherFixture.fetch(port: server.port, timeout: .seconds(15))
        #expect(result.failure == .timeout)
        #expect(result.response?.status == (start.isEmpty ? nil : 200))
        #expect(result.timings.handshake != nil)
    }

    @Test(arguments: ["\r\n\r\n", "nonsense\r\n\r\n", "SIP/2.0 200 OK\r\n\r\n", "HTTP/9.9 200 OK\r\n\r\n"])
    func namesWhatIsNoHTTP(_ text: String) async throws {
        let server = try TLSServer("good") { connection in
            connection.write(text)
            connection.end()
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        guard case .malformed = result.failure else {
            Issue.record("\(text.debugDescription) gave \(result.outcome)")
            return
        }
    }

    @Test func refusesATransferCodingThatWasNotAsked() async throws {
        let server = try TLSServer("good") { connection in
            connection.write(Self.head + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n")
            connection.end()
        }
        #expect(
            try await FetcherFixture.fetch(port: server.port).failure == .malformed("transfer coding gzip, chunked"))
    }

    @Test func cutsLongHeaderValues() async throws {
        let server = try TLSServer("good") { connection in
            connection.write("HTTP/1.1 302 Found\r\nLocation: " + String(repeating: "a", count: 5_000) + "\r\n")
            connection.write("Content-Length: 0\r\n\r\n")
            connection.end()
        }
        let result = try await FetcherFixture.fetch(port: server.port)
        #expect(result.response?.location?.utf8.count == 1_024)
    }
}
