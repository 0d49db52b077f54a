import MTASTS
import Report
import Survey
import Testing

/// Figures of populations that can be counted by hand.
@Suite("Who hosts what")
struct StudyTests {
    /// A domain with what decides who hosts it.
    struct Case {
        var domain: String
        var alias: [String] = []
        var recordAlias: [String] = []
        var address: UInt32?
        var failures: [Finding] = []
        var outcome = Outcome.enforce
        var mx = "mx.mail.example"
        var rua: String?
        var pattern: String?
        var earlierHosts: [String]?
    }

    @Test func managersAreToldByDomainsServed() throws {
        var cases = (1...50).map { Case(domain: "a\($0).com", alias: ["x.big.example"], address: 1) }
        cases += (1...49).map { Case(domain: "b\($0).com", alias: ["x.middle.example"], address: 1) }
        cases += (1...5).map { Case(domain: "c\($0).com", address: 7) }
        // Sixty names under one registrable domain are one administrator's.
        cases += (1...60).map { Case(domain: "d\($0).group.com", address: 8) }
        // An alias under the own domain, a known provider with one customer, and a host that is gone.
        cases.append(Case(domain: "own.com", alias: ["policy.own.com"], address: 9))
        cases.append(Case(domain: "known.com", alias: ["a.known-com.mta-sts.tech"], address: 10))
        cases.append(Case(domain: "gone.com", failures: [Finding(.hostNXDOMAIN, .failure)], outcome: .broken))
        let figures = Self.figures(cases)
        let section = try #require(figures.sections.first { $0.name == "policy_managers" })
        #expect(section.figures.map(\.key) == ["self_managed", "third_party", "unclassified", "unknown"])
        #expect(section.figures.map(\.share.count) == [66, 51, 49, 1])
        #expect(section.figures.allSatisfy { $0.share.total == 167 })

        let providers = try #require(figures[table: "policy_providers"]).parts
        #expect(
            providers.map(\.name)
                == ["(self-managed)", "(unclassified)", "(host not known)", "big.example", "PowerDMARC"])
        #expect(providers.map { $0.section.figures[0].share.count } == [66, 49, 1, 50, 1])
        let largest = try #require(figures[table: "largest_policy_host"]).parts
        #expect(largest.map(\.name) == ["192.0.2.8", "(all others)"])
        #expect(largest.map { $0.section.figures[0].share.count } == [60, 107])
        #expect(largest.map { $0.section[key: "broken"].share } == [Share(0, of: 60), Share(1, of: 107)])
    }

    @Test func inconclusiveDomainsMakeAHostLargerAndAreInNoFigure() throws {
        var cases = (1...49).map { Case(domain: "a\($0).com", address: 1) }
        cases.append(
            Case(
                domain: "slow.com", address: 1, failures: [Finding(.tcpTimeout, .transient)], outcome: .inconclusive))
        let section = try #require(Self.figures(cases).sections.first { $0.name == "policy_managers" })
        #expect(section[key: "third_party"].share == Share(49, of: 49))
    }

    @Test func aPartOfARunHasTheHostsOfTheWhole() throws {
        let cases =
            (1...50).map { Case(domain: "a\($0).com", alias: ["x.big.example"]) }
            + (1...6).map { Case(domain: "b\($0).com", address: 7) } + [Case(domain: "c.com", address: 9)]
        let part = [cases[0], cases[1], cases[50], cases[56]]
        let managers = { (figures: Figures) in
            try #require(figures.sections.first { $0.name == "policy_managers" }).figures.map(\.share.count)
        }
        #expect(try managers(Self.figures(part)) == [4, 0, 0, 0])
        #expect(try managers(Self.figures(part, in: cases)) == [1, 2, 1, 0])
        #expect(try managers(Self.figures(cases, in: cases)) == managers(Self.figures(cases)))
    }

    @Test func delegationsThatAreNotServedAreToldByWhatIsMissing() throws {
        let served = "a-com._mta-sts.uriports.com"
        let figures = Self.figures([
            Case(domain: "a.com", alias: [served], recordAlias: [served], address: 1),
            Case(
                domain: "b.com", alias: [served], address: 1, failures: [Finding(.httpStatus404, .failure)],
                outcome: .broken),
            Case(
                domain: "c.com", alias: [served], address: 1,
                failures: [Finding(.tlsProviderCertificate, .failure), Finding(.tlsNameMismatch, .failure)],
                outcome: .broken),
            Case(
                domain: "d.com", recordAlias: [served], failures: [Finding(.hostNXDOMAIN, .failure)], outcome: .broken),
            Case(
                domain: "e.com", recordAlias: ["e.sdmarc.net"],
                failures: [Finding(.recordDanglingCNAME, .failure, detail: "e.sdmarc.net")], outcome: .broken),
            // Not delegated, whatever fails; and a policy that is served with another mistake.
            Case(domain: "f.com", address: 2, failures: [Finding(.httpStatus404, .failure)], outcome: .broken),
            Case(
                domain: "g.com", alias: [served], address: 1, failures: [Finding(.policyEmpty, .failure)],
                outcome: .broken),
        ])
        let table = try #require(figures[table: "delegations"])
        #expect(table.whole?.section.figures.map(\.share.count) == [6, 4, 1, 1, 1, 1])
        #expect(table.parts.map(\.name) == ["URIports", "Sendmarc"])
        #expect(table.parts[0].section.figures.map(\.share.count) == [5, 3, 0, 1, 1, 1])
        #expect(table.parts[1].section.figures.map(\.share.count) == [1, 1, 1, 0, 0, 0])
    }

    @Test func policyAndMailAreComparedByRegistrableDomain() throws {
        let mismatch = [Finding(.matchNone, .failure), Finding(.riskDeliveryAll, .warning)]
        let figures = Self.figures([
            Case(domain: "a.com", alias: ["p.host.example"], address: 1, mx: "mx1.HOST.example"),
            Case(domain: "b.com", alias: ["p.host.example"], address: 1, mx: "mx.other.example"),
            Case(
                domain: "c.com", alias: ["p.host.example"], address: 1, failures: mismatch, outcome: .broken,
                mx: "mx.other.example", pattern: "nx.other.example"),
            Case(
                domain: "d.com", address: 1, failures: mismatch, outcome: .broken, mx: "mx.d.com",
                pattern: "mta-sts.d.com"),
            // Nothing to compare: a policy that cannot be read.
            Case(domain: "e.com", address: 1, failures: [Finding(.policyEmpty, .failure)], outcome: .broken),
        ])
        let table = try #require(figures[table: "policy_and_mail"])
        #expect(table.parts.map(\.name) == ["same", "split", "unknown"])
        let counts = table.parts.map { $0.section.figures.map(\.share.count) }
        #expect(counts == [[1, 0, 1, 0], [2, 1, 2, 1], [1, 1, 1, 1]])
        let risk = try #require(figures.sections.first { $0.name == "delivery_risk" })
        #expect(risk.figures.map(\.share) == [Share(2, of: 4), Share(0, of: 4)])
        let kinds = try #require(figures[table: "mismatches"]).parts.filter { $0.section.figures[0].share.count > 0 }
        #expect(kinds.map(\.name) == ["mta_sts_label", "typo"])
        let mail = try #require(figures[table: "mx_providers"])
        #expect(mail.parts.map(\.name) == ["(own domain)", "other.example", "host.example", "mail.example"])
        #expect(mail.parts.map { $0.section.figures[0].share.count } == [1, 2, 1, 1])
    }

    @Test func stalePoliciesAreToldWhereAnEarlierRunKnows() throws {
        let mismatch = [Finding(.matchNone, .failure), Finding(.riskDeliveryAll, .warning)]
        let earlier: [[String]?] = [["mx.old.example"], ["mx.elsewhere.example"], nil, ["mx.mail.example"]]
        let figures = Self.figures(
            earlier.enumerated().map { number, hosts in
                Case(
                    domain: "d\(number).com", address: 1, failures: mismatch, outcome: .broken,
                    pattern: "*.old.example", earlierHosts: hosts)
            })
        let table = try #require(figures[table: "mismatches"])
        #expect(table.whole?.section[key: "stale"].share == Share(1, of: 3))
        #expect(table.parts.first { $0.name == "other_domain" }?.section[key: "stale"].share == Share(1, of: 3))
        #expect(table.parts.first { $0.name == "typo" }?.section[key: "stale"].share == Share(0, of: 0))
    }

    @Test func receiversAreCountedOnceADomain() throws {
        let figures = Self.figures([
            Case(domain: "a.com", address: 1, rua: "mailto:x@in.reports.example,mailto:y@REPORTS.example"),
            Case(domain: "b.com", address: 1, rua: "mailto:x@reports.example,https://other.example/v1"),
            Case(domain: "c.com", address: 1, rua: "mailto:x@mail.c.com"),
            Case(domain: "d.com", outcome: .notConfigured, rua: "https://192.0.2.1/"),
        ])
        let table = try #require(figures[table: "tls_rpt_receivers"])
        #expect(table.parts.map(\.name) == ["reports.example", "(own domain)", "192.0.2.1", "other.example"])
        #expect(
            table.parts.map { $0.section.figures.map(\.share.count) }
                == [[2, 2, 2, 0], [1, 1, 1, 0], [1, 0, 0, 1], [1, 1, 0, 1]])
        #expect(table.parts.allSatisfy { $0.section.figures[0].share.total == 4 })
    }

    /// The figures of domains, which are a part of others where there are such.
    private static func figures(_ cases: [Case], in whole: [Case]? = nil) -> Figures {
        var builder = ReportBuilder(study: Sample.settings)
        for (place, item) in cases.enumerated() {
            let domain = examined(item, place + 1)
            builder.count(Sample.row(item.domain, position: place + 1, domain.verdict), suffix: "com")
            builder.study(domain, earlierHosts: item.earlierHosts)
        }
        let sizes = whole.map { whole in
            whole.enumerated().reduce(into: PolicyHostSizes(Sample.settings)) { sizes, item in
                sizes.count(examined(item.element, item.offset + 1))
            }
        }
        return Figures(builder.model(of: Sample.run(domains: cases.count), sizes: sizes))
    }

    private static func examined(_ item: Case, _ position: Int) -> ExaminedDomain {
        guard let name = try? DomainName(item.domain) else { preconditionFailure("\(item.domain) is no name") }
        let first = item.failures.first { $0.severity == .failure }?.code
        let verdict = Verdict(
            outcome: item.outcome, category: item.outcome == .broken ? first?.stage.category : nil, code: first,
            findings: item.failures, mode: .enforce, maxAge: 86_400,
            recordID: item.outcome == .notConfigured ? nil : "1", mail: .mx,
            hosts: [HostMatch(preference: 10, host: item.mx, isMatched: nil)],
            tlsReporting: item.rua == nil ? .absent : .valid)
        var evidence = Evidence(
            domain: name, observedAt: Sample.startedAt,
            record: Answer(.records([Array("v=STSv1; id=1;".utf8)]), chain: item.recordAlias),
            tlsRPT: Answer(item.rua.map { .records([Array("v=TLSRPTv1; rua=\($0)".utf8)]) } ?? .noData),
            mx: Answer(.records([MailExchange(preference: 10, host: item.mx)])))
        evidence.policyHost = AddressAnswers(
            ipv4: Answer(
                item.address.map { .records([.v4(0xC000_0200 + $0)]) } ?? .nxdomain, chain: item.alias),
            ipv6: Answer(.noData, chain: item.alias))
        if let pattern = item.pattern {
            let policy = "version: STSv1\nmode: enforce\nmx: \(pattern)\nmax_age: 86400\n"
            evidence.fetch = FetchEvidence(ending: .response(HTTPEvidence(status: 200, body: Array(policy.utf8))))
        }
        return ExaminedDomain(position: position, line: position, columns: [], evidence: evidence, verdict: verdict)
    }
}
