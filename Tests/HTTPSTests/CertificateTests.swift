import HTTPS
import TLS
import Testing

/// Servers whose certificate decides the fetch.
struct CertificateTests {
    let nginx: Nginx

    init() throws {
        nginx = try Nginx.shared.get()
    }

    @Test(arguments: ["mta-sts.example.test", "mta-sts.crowded.test", "MTA-STS.Example.TEST"])
    func acceptsANameOrAWildcardOfOneWholeLabel(_ host: String) async throws {
        let result = try await FetcherFixture.fetch(host, port: nginx.port)
        #expect(result.failure == nil)
        #expect(result.peer?.faults == [])
        #expect(result.response?.status == 200)
    }

    @Test(arguments: [
        ("mta-sts.sub.example.test", [PeerFault.nameMismatch]),
        ("example.test", [.nameMismatch]),
        ("mta-sts.customer.test", [.nameMismatch]),
        ("mta-sts.partial.test", [.nameMismatch]),
        ("mta-sts.nameless.test", [.nameMismatch]),
        ("mta-sts.cn-beside.test", [.nameMismatch]),
        ("mta-sts.cn-only.test", [.commonNameOnly]),
        ("mta-sts.expired.test", [.expired]),
        ("other.expired.test", [.nameMismatch, .expired]),
        ("mta-sts.not-yet.test", [.notYetValid]),
        ("mta-sts.self-signed.test", [.selfSigned]),
        ("other.self-signed.test", [.nameMismatch, .selfSigned]),
        ("mta-sts.untrusted.test", [.untrusted]),
        ("mta-sts.incomplete.test", [.incompleteChain]),
    ])
    func namesEveryFaultAndSendsNoRequest(_ host: String, _ faults: [PeerFault]) async throws {
        let result = try await FetcherFixture.fetch(host, port: nginx.port)
        #expect(result.failure == .certificate)
        #expect(result.peer?.faults == faults)
        #expect(result.response == nil)
        #expect(result.bytes == 0)
        #expect(result.peer?.chain.isEmpty == false)
        #expect(result.timings.connect != nil)
        #expect(result.timings.handshake == nil)
    }

    @Test func showsTheProvidersNamesAfterADelegation() async throws {
        let result = try await FetcherFixture.fetch("mta-sts.customer.test", port: nginx.port)
        #expect(result.peer?.chain.first?.names == ["provider.test", "*.provider.test"])
    }

    @Test func sendsNoRequestToAPeerThatIsRefused() async throws {
        let server = try TLSServer("good") { connection in
            Issue.record("a request came")
            connection.end()
        }
        let result = try await FetcherFixture.fetch("mta-sts.elsewhere.test", port: server.port)
        #expect(result.failure == .certificate)
        #expect(result.peer?.faults == [.nameMismatch])
        #expect(server.server.connections == 1)
    }

    @Test func refusesAWeakKey() async throws {
        let server = try TLSServer("weak") { $0.end() }
        let result = try await FetcherFixture.fetch("mta-sts.weak.test", port: server.port)
        #expect(result.failure == .certificate)
        #expect(result.peer?.faults == [.other(code: 66, text: "EE certificate key too weak")])
        #expect(result.peer?.chain.first?.keyBits == 1_024)
    }

    @Test func tellsAChainThatIsTooLongFromAnIncompleteOne() async throws {
        let server = try TLSServer("deep") { $0.end() }
        let result = try await FetcherFixture.fetch("mta-sts.deep.test", port: server.port)
        #expect(result.failure == .certificate)
        #expect(result.peer?.faults == [.other(code: 22, text: "certificate chain too long")])
    }

    @Test func boundsWhatIsKeptOfNamesAndChains() async throws {
        let crowded = try await FetcherFixture.fetch("mta-sts.crowded.test", port: nginx.port)
        #expect(crowded.peer?.chain.first?.names.count == 100)
        #expect(crowded.peer?.chain.first?.nameCount == 301)
        let long = try await FetcherFixture.fetch("mta-sts.long.test", port: nginx.port)
        #expect(long.peer?.chain.count == 16)
        #expect(long.peer?.sent == 32)
    }

    @Test func showsAKnownCertificateAsItShowsANewOne() async throws {
        let fetcher = try FetcherFixture.make()
        let request = FetchRequest(
            host: "mta-sts.example.test", address: FetcherFixture.loopback, port: nginx.port, timeout: .seconds(60))
        let first = try #require(await fetcher.fetch(request).peer)
        #expect(await fetcher.fetch(request).peer == first)
        #expect(first.chain.allSatisfy { SHA256.digest(of: $0.der) == $0.sha256 })
    }

    @Test func judgesAKnownCertificateAnewForEachHost() async throws {
        let fetcher = try FetcherFixture.make()
        let faults: [String: [PeerFault]] = ["mta-sts.provider.test": [], "mta-sts.customer.test": [.nameMismatch]]
        for host in ["mta-sts.provider.test", "mta-sts.customer.test", "mta-sts.provider.test"] {
            let result = await fetcher.fetch(
                FetchRequest(host: host, address: FetcherFixture.loopback, port: nginx.port, timeout: .seconds(60)))
            #expect(result.peer?.faults == faults[host])
        }
    }
}
