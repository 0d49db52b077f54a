import MTASTS
package import Survey

/// Domains such as a scan meets them.
package enum Samples {
    /// The evidence of a domain that takes mail and has no record: what most of a list is.
    package static func plain(_ number: Int) throws -> Evidence {
        let exchange = MailExchange(preference: 10, host: "mx\(number % 500).example.net")
        return Evidence(
            domain: try DomainName("domain-\(number).example"), observedAt: 1_790_000_000 + Int64(number / 100),
            record: Answer(.nxdomain, facts: AnswerFacts(milliseconds: 12)),
            tlsRPT: Answer(.nxdomain, facts: AnswerFacts(milliseconds: 14)),
            mx: Answer(.records([exchange]), facts: AnswerFacts(ttl: 3600, milliseconds: 9)))
    }

    /// The evidence of a domain with everything: both records, a policy and a certificate of its own.
    package static func full(_ number: Int) throws -> Evidence {
        var evidence = try plain(number)
        let host = evidence.mx.records[0].host
        let address = IPAddress.v4(0xC000_0200 + UInt32(number % 250))
        let body = Array("version: STSv1\r\nmode: enforce\r\nmx: \(host)\r\nmax_age: \(604_800 + number)\r\n".utf8)
        evidence.record = Answer(.records([Array("v=STSv1; id=\(number);".utf8)]), facts: AnswerFacts(ttl: 300))
        evidence.tlsRPT = Answer(
            .records([Array("v=TLSRPTv1; rua=mailto:tls@domain-\(number).example".utf8)]), facts: AnswerFacts(ttl: 60))
        evidence.policyHost = AddressAnswers(
            ipv4: Answer(.records([address]), chain: ["policy.example.net"], facts: AnswerFacts(ttl: 60)),
            ipv6: Answer(.noData))
        evidence.fetch = FetchEvidence(
            attempts: [AddressAttempt(address: address, failure: nil)],
            ending: .response(
                HTTPEvidence(
                    status: 200, contentType: "text/plain", server: "nginx", body: body,
                    bodySHA256: digest(number, salt: 1))),
            peer: PeerEvidence(
                chain: [certificate(number, name: "mta-sts.\(evidence.domain)"), certificate(-1, name: "R1")],
                faults: []),
            tlsVersion: "TLSv1.3", timings: FetchTimings(connect: 4, handshake: 12, firstByte: 20, total: 21))
        return evidence
    }

    /// Domains in the order of their positions, with their verdicts.
    package static func examined(
        from position: Int, count: Int, _ evidence: (Int) throws -> Evidence
    ) throws -> [ExaminedDomain] {
        try (position..<(position + count)).map { position in
            let evidence = try evidence(position)
            return ExaminedDomain(
                position: position, line: position, columns: [], evidence: evidence, verdict: judge(evidence))
        }
    }

    private static func certificate(_ number: Int, name: String) -> CertificateEvidence {
        CertificateEvidence(
            sha256: digest(number, salt: 2), der: digest(number, salt: 3).bytes + body,
            subject: "CN=\(name)", issuer: "CN=R1,O=Example", names: [name], notBefore: 1_780_000_000,
            notAfter: 1_797_000_000)
    }

    /// What a certificate holds beside its own, as large as in life.
    private static let body = [UInt8](repeating: 0x30, count: 1200)

    /// 32 bytes that no other number and salt give.
    private static func digest(_ number: Int, salt: UInt8) -> Digest {
        var state = UInt64(bitPattern: Int64(number)) << 8 | UInt64(salt)
        return Digest(
            (0..<32).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(state >> 56)
            })
    }
}
