import MTASTS
import Survey

/// Domains of which DNS told who hosts their policy.
enum Hosted {
    /// A domain whose policy host is a known provider's, one of many, one of few, or its own, by its number.
    static func examined(_ domain: String, _ number: Int, _ verdict: Verdict, alias: String? = nil) -> ExaminedDomain {
        let chain = alias.map { [$0] } ?? chain(domain, number)
        let hasAddress = !number.isMultiple(of: 7)
        let record = Answer<[UInt8]>(
            verdict.recordID.map { .records([Array("v=STSv1; id=\($0);".utf8)]) } ?? .noData,
            chain: number.isMultiple(of: 11) ? ["_mta-sts.d.uriports.com"] : [])
        var evidence = Evidence(
            domain: name(domain), observedAt: Sample.startedAt, record: record,
            tlsRPT: Answer(reporting(domain, number, verdict, alias)), mx: Answer(.noData))
        evidence.policyHost = AddressAnswers(
            ipv4: Answer(hasAddress ? .records([address(number)]) : .noData, chain: chain),
            ipv6: Answer(.noData, chain: chain))
        if verdict.findings.contains(where: { $0.code.stage == .mxmatch }) {
            let pattern = patterns[number / 50 % patterns.count]
            let policy = "version: STSv1\nmode: enforce\nmx: \(pattern)\nmax_age: 86400\n"
            evidence.fetch = FetchEvidence(ending: .response(HTTPEvidence(status: 200, body: Array(policy.utf8))))
        }
        return ExaminedDomain(position: number + 1, line: number + 1, columns: [], evidence: evidence, verdict: verdict)
    }

    /// Patterns that miss `mx1.example.net` in one way each, and one that is none.
    private static let patterns = [
        "mx1.example.org", "example.net", "mta-sts.example.net", "mz1.example.net", "mail.example.net", "other.example",
        "*.mx1.example.net", "a@b",
    ]

    private static func chain(_ domain: String, _ number: Int) -> [String] {
        switch number % 50 {
        case 0, 3: ["edge.example.net", "mta-sts.large.example"]
        case 1: ["a-com.mta-sts.dmarcinput.com"]
        case 2: ["policy.\(domain)"]
        case 4: ["mta-sts.middle\(number % 4).example"]
        default: []
        }
    }

    private static func address(_ number: Int) -> IPAddress {
        .v4(0xC000_0200 + UInt32(number % 97))
    }

    private static func reporting(
        _ domain: String, _ number: Int, _ verdict: Verdict, _ alias: String?
    ) -> Answer<[UInt8]>.Content {
        guard verdict.tlsReporting == .valid else { return .noData }
        let target = number.isMultiple(of: 8) ? domain : "reports.example"
        return .records([Array("v=TLSRPTv1; rua=mailto:tls@\(target),https://r\(number % 3).example/v1".utf8)])
    }

    private static func name(_ domain: String) -> DomainName {
        guard let name = try? DomainName(domain) else { preconditionFailure("\(domain) is no name") }
        return name
    }
}
