import MTASTS
import Testing

@testable import Survey

/// The smallest set of patterns for a domain's mail hosts.
struct MXSetTests {
    @Test(arguments: [
        (["mx.example.com"], ["mx.example.com"]),
        (["MX.Example.com.", "mx.example.com"], ["mx.example.com"]),
        // Own hosts are named one by one: a wildcard over the domain lets each host of it take mail (RFC 8461, 10.4).
        (["a.example.com", "b.example.com"], ["a.example.com", "b.example.com"]),
        (["a.mx.example.com", "b.mx.example.com"], ["*.mx.example.com"]),
        (["example-com.mail.protection.outlook.com"], ["example-com.mail.protection.outlook.com"]),
        // A provider's own domain has more hosts than those for mail.
        (["mx1.provider.example", "mx2.provider.example"], ["mx1.provider.example", "mx2.provider.example"]),
        (["mx1.in.provider.example", "mx2.in.provider.example"], ["*.in.provider.example"]),
        (["mx1.a.provider.example", "mx2.b.provider.example"], ["mx1.a.provider.example", "mx2.b.provider.example"]),
        (
            ["aspmx.l.google.com", "alt1.aspmx.l.google.com", "alt2.aspmx.l.google.com"],
            ["aspmx.l.google.com", "*.aspmx.l.google.com"]
        ),
        // Never over a public suffix.
        (["one.github.io", "two.github.io"], ["one.github.io", "two.github.io"]),
        (["one.example", "two.example"], ["one.example", "two.example"]),
        ([], []),
    ])
    func isSmall(_ hosts: [String], _ patterns: [String]) throws {
        let set = MXSet(hosts, keeping: [], domain: "example.com", registrableDomain: ExplanationContext.registrable)
        #expect(set.patterns == patterns)
        #expect(set.unnameable.isEmpty)
        let read = try set.patterns.map { try MXPattern($0) }
        for host in hosts { #expect(read.contains { $0.matches(host) }) }
    }

    @Test(arguments: [
        (["mx1.in.a.example", "mx2.in.a.example"], ["MX1.in.a.example"], ["mx1.in.a.example", "mx2.in.a.example"]),
        (["mx1.a.example", "mx2.a.example"], ["*.a.example"], ["*.a.example"]),
        (["mx1.a.example"], ["old.a.example", "*.b.example"], ["mx1.a.example"]),
        (["one.github.io"], ["*.github.io"], ["one.github.io"]),
        (["mx.own.example"], ["*.own.example"], ["mx.own.example"]),
        (["mx1.a.example"], ["mx1.a.example", "mx1.a.example"], ["mx1.a.example"]),
    ])
    func keepsWhatIsPublishedAndRight(_ hosts: [String], _ published: [String], _ patterns: [String]) throws {
        let set = try MXSet(
            hosts, keeping: published.map { try MXPattern($0) }, domain: "own.example",
            registrableDomain: ExplanationContext.registrable)
        #expect(set.patterns == patterns)
    }

    @Test(arguments: ["mx_1.example.com", "192.0.2.1", "*.example.com", "", "mx..example.com"])
    func tellsWhatNoPatternCanName(_ host: String) {
        let set = MXSet([host], keeping: [], domain: "example.com", registrableDomain: ExplanationContext.registrable)
        #expect(set.patterns.isEmpty)
        #expect(set.unnameable == [host])
    }
}
