import MTASTS
import Survey
import Testing

/// How patterns miss hosts, as a table; also the order in which the kinds are tried.
struct MismatchesTests {
    @Test(arguments: [
        // The wildcard stands for exactly one label (RFC 8461, 4.1).
        ("*.example.com", "a.b.example.com", "wildcard_depth"),
        ("*.example.com", "example.com", "wildcard_depth"),
        ("*.com", "mail.example.com", "wildcard_depth"),
        // A wildcard over the same name would do.
        ("example.com", "mail.example.com", "wildcard_missing"),
        ("mail.protection.outlook.com", "example-com.mail.protection.outlook.com", "wildcard_missing"),
        ("example.com", "mx.example.com", "wildcard_missing"),
        // The policy host in the place of the mail host.
        ("mta-sts.example.com", "mail.example.com", "mta_sts_label"),
        ("mta-sts.example.com", "mta.example.com", "mta_sts_label"),
        ("mail.mta-sts.example.com", "mail.example.com", "mta_sts_label"),
        ("*.mta-sts.example.com", "mail.example.com", "mta_sts_label"),
        ("mta-sts.example.com", "mail.mta-sts.example.com", "wildcard_missing"),
        ("a.mta-sts.example.com", "b.mta-sts.example.com", "typo"),
        ("mta-sts.example.com", "mail.provider.example", "other_domain"),
        // The same name under another public suffix.
        ("mail.example.net", "mail.example.com", "tld"),
        ("*.example.net", "mail.example.com", "tld"),
        ("mail.example.co.uk", "mail.example.com", "tld"),
        ("mail.example.con", "mail.example.com", "tld"),
        ("smtp.example.net", "mail.example.com", "other_domain"),
        // At most three letters.
        ("mail.exmaple.com", "mail.example.com", "typo"),
        ("*.exmaple.com", "mail.example.com", "typo"),
        ("mial.example.com", "mail.example.com", "typo"),
        ("mx1.example.com", "mx2.example.com", "typo"),
        ("aspmx.l.gogle.com", "aspmx.l.google.com", "typo"),
        // The same registrable domain.
        ("inbound.example.com", "mail.example.com", "sld_3ld"),
        ("*.inbound.example.com", "mail.example.com", "sld_3ld"),
        ("*.inbound.example.com", "a.b.c.outbound.example.com", "sld_3ld"),
        // Nothing in common.
        ("mail.provider.example", "mail.example.com", "other_domain"),
        ("*.provider.example", "mail.example.com", "other_domain"),
        ("one.github.io", "another.github.io", "other_domain"),
        ("com", "example.org", "other_domain"),
        ("mx.old.example", "mx.new.example", "other_domain"),
        ("mx.a.example", "mx.b.example", "other_domain"),
    ])
    func tells(_ pattern: String, _ host: String, _ kind: String) throws {
        let mismatch = try #require(try Self.mismatches([pattern], [host]).mismatch(of: host))
        #expect(mismatch.kind.rawValue == kind)
        #expect(mismatch.pattern.text == pattern)
        #expect(mismatch.label == kind)
    }

    @Test func tellsNothingOfAMatch() throws {
        let hosts = ["a.example.com", "MX.example.net."]
        #expect(try Self.mismatches(["*.example.com", "mx.example.net"], hosts).all.isEmpty)
        #expect(try Self.mismatches([], ["a.example.com"]).all.isEmpty)
    }

    @Test func takesNoPatternOfAnotherHostForATypo() throws {
        let all = try Self.mismatches(["mx1.example.com"], ["mx1.example.com", "mx2.example.com"]).all
        #expect(all.map(\.kind) == [.sameDomain])
    }

    @Test func choosesTheFirstKindThenTheFewestLettersThenTheFirstPattern() throws {
        let patterns = ["mail.provider.example", "mxil.exmaple.com", "mail.exmaple.com", "mail.exampel.com"]
        let mismatch = try #require(try Self.mismatches(patterns, ["mail.example.com"]).all.first)
        #expect(mismatch.kind == .typo)
        #expect(mismatch.distance == 2)
        #expect(mismatch.pattern.text == "mail.exmaple.com")
        let better = try #require(try Self.mismatches(patterns + ["example.com"], ["mail.example.com"]).all.first)
        #expect(better.kind == .wildcardMissing)
    }

    @Test func countsADomainWithTheFirstKindOfItsHosts() throws {
        let all = try Self.mismatches(["example.com"], ["mx.other.example", "mail.example.com"]).all
        #expect(all.map(\.kind) == [.otherDomain, .wildcardMissing])
        #expect(all.primary?.host == "mail.example.com")
        #expect([Mismatch]().primary == nil)
    }

    @Test(arguments: [
        (["mx.old.example"], true), (["MX.old.example."], true), (["mx.elsewhere.example"], false), ([], false),
        (["mx.new.example", "mx.old.example"], true), (["mx.new.example"], false),
    ])
    func tellsWhatAnEarlierRunKnows(_ earlier: [String], _ isStale: Bool) throws {
        let mismatches = Mismatches(
            patterns: [try MXPattern("*.old.example")], liveHosts: ["mx.new.example"], earlierHosts: earlier,
            registrableDomain: ExplanationContext.registrable)
        let mismatch = try #require(mismatches.all.first)
        #expect(mismatch.kind == .otherDomain)
        #expect(mismatch.isStale == isStale)
        #expect(mismatch.label == (isStale ? "stale" : "other_domain"))
    }

    @Test func ordersKindsAsTheyAreTried() {
        #expect(MismatchKind.allCases.sorted() == MismatchKind.allCases)
        let groups = MismatchKind.allCases.map(\.publishedGroup.rawValue)
        #expect(groups == ["3ld", "3ld", "3ld", "tld", "typo", "3ld", "other_domain"])
    }

    private static func mismatches(_ patterns: [String], _ hosts: [String]) throws -> Mismatches {
        Mismatches(
            patterns: try patterns.map { try MXPattern($0) }, liveHosts: hosts,
            registrableDomain: ExplanationContext.registrable)
    }
}
