import HTTPS
import TLS
import Testing

/// Responses of nginx that are whole.
struct ResponseTests {
    let nginx: Nginx

    init() throws {
        nginx = try Nginx.shared.get()
    }

    @Test func fetchesAPolicyWithEverythingThatIsKnownOfIt() async throws {
        let result = try await FetcherFixture.fetch(port: nginx.port)
        let response = try #require(result.response)
        #expect(result.failure == nil)
        #expect(response.status == 200)
        #expect(response.version == "HTTP/1.1")
        #expect(response.contentType == "text/plain")
        #expect(response.server?.hasPrefix("nginx") == true)
        #expect(String(decoding: response.body, as: UTF8.self) == "version: STSv1\nmode: none\nmax_age: 86400\n")
        #expect(response.bodySHA256?.count == 32)
        #expect(result.tlsVersion == "TLSv1.3")
        #expect(result.cipher?.hasPrefix("TLS_") == true)
        #expect(result.peer?.faults == [])
        #expect(result.peer?.verifyError == 0)
        #expect(result.peer?.chain.count == 2)
        #expect(result.peer?.chain.first?.names == ["*.http.test", "*.many.test", "localhost"])
        #expect(result.peer?.chain.first?.issuer == "CN=Test Intermediate")
        #expect(result.peer?.chain.first?.keyKind == "EC")
        #expect(result.peer?.chain.first?.keyBits == 256)
        #expect(result.peer?.chain.first?.notBefore == 1_577_836_800)
        #expect(result.bytes > response.body.count)
        let times = result.timings
        let order = [times.connect, times.handshake, times.firstByte, times.total].compactMap(\.self)
        #expect(order.count == 4)
        #expect(order == order.sorted())
    }

    @Test(arguments: [
        ("/charset", "Text/Plain; charset=UTF-8; x=y"), ("/html", "text/html"), ("/untyped", nil),
    ])
    func keepsTheContentTypeAsSent(_ path: String, _ type: String?) async throws {
        let response = try await FetcherFixture.fetch(port: nginx.port, path: path).response
        #expect(response?.status == 200)
        #expect(response?.contentType == type)
        #expect(response?.body.isEmpty == false)
    }

    @Test(arguments: [301, 302, 307, 308])
    func followsNoRedirect(_ status: Int) async throws {
        let result = try await FetcherFixture.fetch(port: nginx.port, path: "/\(status)")
        #expect(result.failure == nil)
        #expect(result.response?.status == status)
        #expect(result.response?.location == "https://elsewhere.test/policy")
    }

    @Test(arguments: [203, 204, 206, 403, 404, 429, 503])
    func reportsEveryOtherStatus(_ status: Int) async throws {
        let result = try await FetcherFixture.fetch(port: nginx.port, path: "/\(status)")
        #expect(result.failure == nil)
        #expect(result.response?.status == status)
        #expect(result.response?.retryAfter == (status == 204 ? nil : "120"))
    }

    @Test func acceptsABodyOfExactly64KiB() async throws {
        let result = try await FetcherFixture.fetch(port: nginx.port, path: "/65536")
        #expect(result.failure == nil)
        #expect(result.response?.body.count == 65_536)
        #expect(result.response?.isWhole == true)
    }

    @Test func refusesABodyAnnouncedLongerBeforeReadingIt() async throws {
        let result = try await FetcherFixture.fetch(port: nginx.port, path: "/65537")
        #expect(result.failure == .tooLarge(.body))
        #expect(result.response?.status == 200)
        #expect(result.response?.body.isEmpty == true)
    }

    @Test func keepsTheStatusOfALongErrorPage() async throws {
        let result = try await FetcherFixture.fetch(port: nginx.port, path: "/long404")
        #expect(result.failure == nil)
        #expect(result.response?.status == 404)
        #expect(result.response?.body.count == 65_536)
        #expect(result.response?.isWhole == false)
    }

    @Test func leavesAnUnaskedEncodingAlone() async throws {
        let result = try await FetcherFixture.fetch(port: nginx.port, path: "/gzip")
        #expect(result.failure == nil)
        #expect(result.response?.contentEncoding == "gzip")
        #expect(result.response?.body.starts(with: "version".utf8) == true)
    }

    @Test func saysWhoAsksAndOffersNoEncoding() async throws {
        let result = try await FetcherFixture.fetch(port: nginx.port, path: "/agent")
        let body = String(decoding: result.response?.body ?? [], as: UTF8.self)
        #expect(body == "test/1 (+https://contact.test)|||mta-sts.http.test")
    }
}
