import DNS
import HTTPS
import MTASTS
import Scan
import Survey
import Testing

struct NameExaminationTests {
    static func scan(
        _ name: String, _ zone: [String: [RecordData]]
    ) async throws -> (verdict: Verdict, resolver: InMemoryResolver, fetcher: ScriptedFetcher) {
        let sink = MemorySink()
        let resolver = InMemoryResolver(zone)
        let fetcher = ScriptedFetcher(["mta-sts.\(name)": [policyResponse("enforce", "mx.example")]])
        try await ScannerTests.scan([name], resolver: resolver, fetcher: fetcher, into: sink)
        return (try #require(sink.examined.first).verdict, resolver, fetcher)
    }

    @Test func asksNoDomainAbove() async throws {
        var zone = ScannerTests.records("a.example")
        zone["sub.a.example"] = [.mx(MXRecord(preference: 10, host: "mx.example"))]
        let (verdict, resolver, _) = try await Self.scan("sub.a.example", zone)
        #expect(verdict.code == .recordAbsent)
        #expect(resolver.asked.allSatisfy { $0.fullName == "sub.a.example" || $0.fullName.hasSuffix(".sub.a.example") })
    }

    @Test func findsTheRecordBehindAliases() async throws {
        var zone = ScannerTests.records("a.example")
        zone["_mta-sts.a.example"] = [.cname("one.provider.example")]
        zone["one.provider.example"] = [.cname("two.provider.example")]
        zone["two.provider.example"] = [.txt(TXTRecord("v=STSv1; id=1;"))]
        #expect(try await Self.scan("a.example", zone).verdict.outcome == .enforce)
    }

    @Test func fetchesFromOneHostAndPath() async throws {
        let (_, _, fetcher) = try await Self.scan("a.example", ScannerTests.records("a.example"))
        #expect(fetcher.requests.map(\.host) == ["mta-sts.a.example"])
        #expect(fetcher.requests.map(\.path) == ["/.well-known/mta-sts.txt"])
        #expect(fetcher.requests.map(\.port) == [443])
    }

    @Test func knowsThatTooLongANameCannotExist() async throws {
        let label = String(repeating: "a", count: 61)
        let name = Array(repeating: label, count: 4).joined(separator: ".")
        let (verdict, _, _) = try await Self.scan(name, [name: [.mx(MXRecord(preference: 10, host: "mx.example"))]])
        #expect(verdict.outcome == .notConfigured)
        #expect(verdict.tlsReporting == .absent)
        #expect(!verdict.deservesAnotherLook)
    }
}
