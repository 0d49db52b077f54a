import MTASTS
import Store
import Survey

/// Runs and domains like those of a scan.
enum Sample {
    static let list = Digest([UInt8](repeating: 0xAB, count: 32))

    static func plan(
        list: Digest = list, options: [RunOption] = [option("resolver", "192.0.2.53")], columns: [String] = []
    ) -> RunPlan {
        RunPlan(listName: "list.csv", listSHA256: list, options: options, toolVersion: "1.0", columnNames: columns)
    }

    static func option(_ name: String, _ value: String, changesMeaning: Bool = true) -> RunOption {
        RunOption(name: name, value: value, changesMeaning: changesMeaning)
    }

    /// A domain that takes mail and has no record: what most of a list is.
    static func plain(_ position: Int, columns: [String] = []) throws -> ExaminedDomain {
        let exchange = MailExchange(preference: 10, host: "mx\(position % 50).example.net")
        let evidence = Evidence(
            domain: try DomainName("domain-\(position).example"), observedAt: 1_700_000_000 + Int64(position / 100),
            record: Answer(.nxdomain, facts: AnswerFacts(milliseconds: 12)),
            tlsRPT: Answer(.nxdomain, facts: AnswerFacts(milliseconds: 14)),
            mx: Answer(.records([exchange]), facts: AnswerFacts(ttl: 3600, milliseconds: 9)))
        return examined(position, columns, evidence)
    }

    /// A domain whose questions time out.
    static func failing(_ position: Int, pass: Int = 1) throws -> ExaminedDomain {
        var evidence = try plain(position).evidence
        evidence.record = Answer(.failed(.timeout), facts: AnswerFacts(attempts: 3, milliseconds: 9000))
        evidence.pass = pass
        return examined(position, [], evidence)
    }

    /// A domain with a policy in force.
    static func enforcing(_ position: Int) throws -> ExaminedDomain {
        var evidence = try plain(position).evidence
        let host = evidence.mx.records[0].host
        let body = Array("version: STSv1\r\nmode: enforce\r\nmx: \(host)\r\nmax_age: 604800\r\n".utf8)
        let address = IPAddress.v4(0xC000_0207)
        let certificate = CertificateEvidence(
            sha256: Arbitrary.digest(of: [1]), der: [0x30, 0x00], subject: "CN=x", issuer: "O=CA",
            names: ["mta-sts.example"], notBefore: 1_600_000_000, notAfter: 1_900_000_000)
        evidence.record = Answer(.records([Array("v=STSv1; id=20240101;".utf8)]), facts: AnswerFacts(ttl: 300))
        evidence.tlsRPT = Answer(
            .records([Array("v=TLSRPTv1; rua=mailto:r@example.com".utf8)]), facts: AnswerFacts(ttl: 60))
        evidence.policyHost = AddressAnswers(
            ipv4: Answer(.records([address]), chain: ["policy.example.net"], facts: AnswerFacts(ttl: 60)),
            ipv6: Answer(.noData))
        evidence.fetch = FetchEvidence(
            attempts: [AddressAttempt(address: address, failure: nil)],
            ending: .response(
                HTTPEvidence(
                    status: 200, contentType: "text/plain", server: "nginx", body: body,
                    bodySHA256: Arbitrary.digest(of: body))),
            peer: PeerEvidence(chain: [certificate], faults: []), tlsVersion: "TLSv1.3",
            timings: FetchTimings(connect: 4, handshake: 12, firstByte: 20, total: 21))
        return examined(position, [], evidence)
    }

    static func examined(_ position: Int, _ columns: [String], _ evidence: Evidence) -> ExaminedDomain {
        ExaminedDomain(
            position: position, line: position + 1, columns: columns, evidence: evidence, verdict: judge(evidence))
    }
}
