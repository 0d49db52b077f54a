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
        // One host of a provider is named, two are a wildcard.
        (["example-com.mail.protection.outlook.com"], ["example-com.mail.protection.outlook.com"]),
        (["mx1.provider.example", "mx2.provider.example"], ["*.provider.example"]),
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
        let set = MXSet(hosts, domain: "example.com", registrableDomain: ExplanationContext.registrable)
        #expect(set.patterns == patterns)
        #expect(set.unnameable.isEmpty)
        let read = try set.patterns.map { try MXPattern($0) }
        for host in hosts { #expect(read.contains { $0.matches(host) }) }
    }

    @Test(arguments: ["mx_1.example.com", "192.0.2.1", "*.example.com", "", "mx..example.com"])
    func tellsWhatNoPatternCanName(_ host: String) {
        let set = MXSet([host], domain: "example.com", registrableDomain: ExplanationContext.registrable)
        #expect(set.patterns.isEmpty)
        #expect(set.unnameable == [host])
    }
}
