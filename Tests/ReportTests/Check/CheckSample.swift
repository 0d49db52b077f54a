import MTASTS
import Survey

/// Explanations of fixed evidence, the same in every test.
enum CheckSample {
    /// An enforced policy that misses one of two hosts, with all that can be seen.
    static var mismatch: Explanation {
        get throws {
            try explanation(
                record: [Array("v=STSv1; id=20240101T000000;".utf8)], host: "mail.exmaple.net",
                reports: Array("v=TLSRPTv1; rua=mailto:jane@example.com,https://reports.example/v1?key=secret".utf8),
                response: response("version: STSv1\r\nmode: enforce\r\nmx: *.example.net\r\nmax_age: 86400\r\n"))
        }
    }

    /// A policy host at a provider that has no policy.
    static var delegated: Explanation {
        get throws {
            try explanation(
                record: [Array("v=STSv1; id=20240101T000000;".utf8)], host: "mx2.example.net",
                chain: ["example-net.mta-sts.provider.example"],
                response: HTTPEvidence(status: 404, contentType: "text/html", body: Array("<html>".utf8)))
        }
    }

    /// A domain without a record.
    static var absent: Explanation {
        get throws { try explanation(record: [], host: "mx2.example.net", response: nil) }
    }

    /// A hostile text wherever a domain's operator can put one.
    static func hostile(_ text: String) throws -> Explanation {
        var answer = response("version: STSv1\nmode: enforce\nmx: \(text)\n\(text)\nmax_age: 86400\n")
        answer.contentType = text
        answer.location = text
        answer.server = text
        return try explanation(
            record: [Array("v=STSv1; id=1;".utf8), Array(text.utf8)], host: text, chain: [text],
            reports: Array("v=TLSRPTv1; rua=\(text)".utf8), names: [text], response: answer)
    }

    private static func response(_ body: String) -> HTTPEvidence {
        HTTPEvidence(
            status: 200, contentType: "text/plain", body: Array(body.utf8), bodySHA256: Digest(Array(0..<32)))
    }

    private static func explanation(
        record: [[UInt8]], host: String, chain: [String] = [], reports: [UInt8]? = nil,
        names: [String] = ["mta-sts.example.net"], response: HTTPEvidence?
    ) throws -> Explanation {
        var evidence = Evidence(
            domain: try DomainName("example.net"), observedAt: 1_727_589_600, pass: 2,
            record: record.isEmpty ? Answer(.nxdomain) : Answer(.records(record), chain: chain),
            tlsRPT: reports.map { Answer(.records([$0])) } ?? Answer(.nxdomain),
            mx: Answer(
                .records([
                    MailExchange(preference: 10, host: "mx1.example.net"), MailExchange(preference: 20, host: host),
                ])))
        if let response {
            evidence.policyHost = AddressAnswers(
                ipv4: Answer(.records([.v4(0xC000_0201)]), chain: chain), ipv6: Answer(.noData, chain: chain))
            let leaf = CertificateEvidence(
                sha256: Digest(Array(32..<64)), der: [], subject: "CN=\(names[0])", issuer: "CN=Example CA",
                names: names, notBefore: 1_725_000_000, notAfter: 1_735_000_000)
            evidence.fetch = FetchEvidence(
                attempts: [
                    AddressAttempt(address: .v6(0x2001_0db8 << 96), failure: .connectTimeout),
                    AddressAttempt(address: .v4(0xC000_0201), failure: nil),
                ],
                ending: .response(response), peer: PeerEvidence(chain: [leaf], faults: []), tlsVersion: "TLSv1.3",
                timings: FetchTimings(total: 120))
        }
        let context = ExplanationContext(registrableDomain: { name in
            let labels = name.split(separator: ".")
            return labels.count > 1 ? labels.suffix(2).joined(separator: ".") : nil
        })
        return Explanation(evidence, judge(evidence), context)
    }
}
