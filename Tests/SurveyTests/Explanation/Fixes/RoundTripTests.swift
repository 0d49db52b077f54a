import MTASTS
import Survey
import Testing

/// What is proposed is sound: once it is published, nothing stands against record, policy, match and TLS reporting.
struct RoundTripTests {
    /// Deployments with everything that can be wrong in what is published, with the code that they are about.
    struct Broken: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let evidence: Evidence

        init(_ description: String, _ change: (inout Evidence) -> Void) throws {
            testDescription = description
            evidence = try SurveyTests.evidence(change)
        }
    }

    static func vectors() throws -> [Broken] {
        let records = try ConformanceTests.cases("sts-record.json").map { vector in
            try Broken(vector.id) { $0.record = texts(vector.input ?? "") }
        }
        let policies = try ConformanceTests.cases("policy.json").map { vector in
            try Broken(vector.id) {
                $0.fetch = fetched(vector.input ?? String(repeating: "mx: a.example\n", count: 9000))
            }
        }
        let reports = try ConformanceTests.cases("tlsrpt-record.json").map { vector in
            try Broken(vector.id) { $0.tlsRPT = texts(vector.input ?? "") }
        }
        return records + policies + reports
    }

    static func cases() throws -> [Broken] {
        let mismatches = [
            ["other.example.net"], ["mx1.example.com", "b.example.net"], ["a.b.example.com"],
            ["mx1.provider.example", "mx2.provider.example"], ["MX.Other.Example."],
        ]
        return try mismatches.map { hosts in
            try Broken("mismatch \(hosts)") {
                $0.mx = Answer(.records(hosts.map { MailExchange(preference: 10, host: $0) }))
            }
        } + [
            Broken("absent") {
                $0.record = Answer(.nxdomain)
                $0.policyHost = nil
                $0.fetch = nil
            },
            Broken("no data") {
                $0.record = Answer(.noData)
                $0.policyHost = nil
                $0.fetch = nil
            },
            Broken("foreign") {
                $0.record = texts("v=spf1 -all")
                $0.policyHost = nil
                $0.fetch = nil
            },
            Broken("at the apex") {
                $0.record = Answer(.noData)
                $0.apex = texts("v=STSv1; id=1;")
                $0.fetch = nil
            },
            Broken("not ASCII") { $0.record = texts("v=STSv1; id=\u{201C}1\u{201D};") },
            Broken("several") { $0.record = texts("v=STSv1; id=1;", "v=STSv1; id=2;") },
            Broken("same id") {
                $0.record = texts("v=STSv1; id=20260921T141320Z;")
                $0.fetch = fetched("")
            },
            Broken("several reports") { $0.tlsRPT = texts("v=TLSRPTv1;rua=mailto:a@b.example", "v=TLSRPTv1;") },
            Broken("reports at the apex") {
                $0.tlsRPT = Answer(.noData)
                $0.apex = texts("v=TLSRPTv1; rua=mailto:a@b.example")
            },
            Broken("dangling") {
                $0.record = Answer(.nxdomain, chain: ["_mta-sts.provider.example"])
                $0.fetch = nil
            },
            Broken("loop") {
                $0.record = Answer(.failed(.cnameLoop))
                $0.fetch = nil
            },
            Broken("missing file") { $0.fetch = fetched("", status: 404) },
            Broken("short") { $0.fetch = fetched("version: STSv1\nmode: enforce\nmx: mx1.example.com\nmax_age: 60\n") },
            Broken("no mail, bad policy") {
                $0.mx = exchanges("")
                $0.fetch = fetched("mode: report\n")
            },
            Broken("no mail, enforce without hosts") {
                $0.mx = exchanges("")
                $0.fetch = fetched("version: STSv1\nmode: enforce\nmax_age: 604800\n")
            },
            Broken("none, mismatch, bad line") {
                $0.mx = exchanges("other.example.net")
                $0.fetch = fetched("version: STSv1\nmode: none\nmax_age: 60\n\n\n")
            },
        ]
    }

    @Test(arguments: try vectors() + cases(), [false, true])
    func leavesNothingBroken(broken: Broken, showsContacts: Bool) throws {
        let before = judge(broken.evidence)
        let explanation = Explanation(broken.evidence, before, .sample(showsContacts: showsContacts))
        let after = judge(Self.apply(explanation, to: broken.evidence))
        let isLeft: (Finding) -> Bool = { finding in
            [.rec, .pol, .mxmatch, .rpt].contains(finding.code.stage) && finding.severity == .failure
                || finding.code == .httpStatus404
        }
        #expect(after.findings.filter(isLeft) == [])
        if let old = before.recordID, explanation.fix(.record) != nil { #expect(after.recordID != old) }
        if let mode = before.mode, before.mail.arrives { #expect(after.mode == mode) }
        let failures = before.findings.filter { $0.severity == .failure }
        #expect(failures.isEmpty || !explanation.fixes.isEmpty)
    }

    @Test func coversEveryCodeOfWhatIsPublished() throws {
        let all = try (Self.vectors() + Self.cases()).flatMap { judge($0.evidence).findings }
        let found = Set(all.filter { $0.severity != .transient }.map(\.code))
        let published = Code.allCases.filter { [.rec, .pol, .mxmatch, .rpt].contains($0.stage) }
        // What only a failing resolver can show, wildcards, and what stands in nobody's way.
        let others: Set<Code> = [
            .recordDNSTimeout, .recordDNSServfail, .recordDNSRefused, .recordDNSSECBogus, .recordAnswerTooLarge,
            .recordForeignCNAME, .reportDNSTimeout, .reportDNSServfail, .reportDNSRefused,
        ]
        #expect(Set(published).subtracting(found).subtracting(others) == [])
    }

    /// Publishes what is proposed.
    private static func apply(_ explanation: Explanation, to evidence: Evidence) -> Evidence {
        var evidence = evidence
        evidence.apex = nil
        if let fix = explanation.fix(.policy), !fix.lines.isEmpty {
            evidence.policyHost = AddressAnswers(ipv4: Answer(.records([.v4(0x0102_0304)])), ipv6: Answer(.noData))
            evidence.fetch = fetched(fix.lines.map { $0 + "\r\n" }.joined())
        }
        if let line = explanation.fix(.record)?.lines.first { evidence.record = texts(quoted(line)) }
        if let line = explanation.fix(.reporting)?.lines.first { evidence.tlsRPT = texts(quoted(line)) }
        return evidence
    }

    /// The text between the quotation marks of a line of a zone.
    private static func quoted(_ line: String) -> String {
        String(line.drop { $0 != "\"" }.dropFirst().dropLast())
    }
}
