import MTASTS
import Survey

/// Evidence of a domain in good order, of which a test changes what it is about.
func evidence(_ change: (inout Evidence) -> Void = { _ in }) throws -> Evidence {
    var evidence = Evidence(
        domain: try DomainName("example.com"), observedAt: 1_790_000_000, record: texts("v=STSv1; id=20260101;"),
        tlsRPT: texts("v=TLSRPTv1; rua=mailto:tls@example.com"),
        mx: Answer(.records([MailExchange(preference: 10, host: "mx1.example.com")])))
    evidence.policyHost = AddressAnswers(
        ipv4: Answer(.records([.v4(0x0102_0304)])), ipv6: Answer(.noData))
    evidence.fetch = fetched(policy("enforce", "mx1.example.com"))
    change(&evidence)
    return evidence
}

/// The answer of a TXT question.
func texts(_ texts: String...) -> Answer<[UInt8]> {
    Answer(.records(texts.map { Array($0.utf8) }))
}

/// A policy with a long maximum age.
func policy(_ mode: String, _ patterns: String...) -> String {
    "version: STSv1\nmode: \(mode)\n" + patterns.map { "mx: \($0)\n" }.joined() + "max_age: 2419200\n"
}

/// A fetch that ended with a response.
func fetched(_ body: String, status: Int = 200, _ change: (inout HTTPEvidence) -> Void = { _ in }) -> FetchEvidence {
    var response = HTTPEvidence(status: status, contentType: "text/plain", body: Array(body.utf8))
    change(&response)
    return FetchEvidence(
        attempts: [AddressAttempt(address: .v4(0x0102_0304), failure: nil)], ending: .response(response))
}

/// A fetch that failed.
func failed(_ failure: FetchFailure, faults: [PeerFault] = [], names: [String] = []) -> FetchEvidence {
    let leaf = CertificateEvidence(
        sha256: Digest([]), der: [], subject: "CN=x", issuer: "CN=y", names: names, notBefore: 0, notAfter: 0)
    return FetchEvidence(
        attempts: [AddressAttempt(address: .v4(0x0102_0304), failure: failure)],
        ending: .failed(failure, partial: nil),
        peer: faults.isEmpty ? nil : PeerEvidence(chain: [leaf], faults: faults))
}

/// A verdict in short: outcome, category and primary code.
struct Short: Equatable, CustomStringConvertible {
    var outcome: String
    var category: String?
    var code: String?

    init(_ outcome: String, _ category: String? = nil, _ code: String? = nil) {
        self.outcome = outcome
        self.category = category
        self.code = code
    }

    init(_ verdict: Verdict) {
        outcome = verdict.outcome.rawValue
        category = verdict.category?.rawValue
        code = verdict.code?.rawValue
    }

    var description: String { "\(outcome) \(category ?? "-") \(code ?? "-")" }
}
