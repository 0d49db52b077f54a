import MTASTS
import Survey

extension FuzzTarget {
    /// What a domain publishes, parted by NUL (record, policy, TLS-RPT record, mail hosts), explained and mended.
    static let explanation = FuzzTarget("explanation", longest: 1024) { input in
        let evidence = try evidence(input)
        let verdict = judge(evidence)
        let told = Explanation(evidence, verdict, ExplanationContext(registrableDomain: registrable))
        try demand(told.gates.map(\.kind) == Gate.Kind.allCases, "every gate is told once")
        try demand(told.findings.count == verdict.findings.count, "every finding is told once")
        for line in told.gates.flatMap(\.evidence) { try demandRedacted(line.bytes) }
        for detail in told.findings.compactMap(\.detail) { try demandRedacted(Array(detail.utf8)) }
        try demandSound(told, evidence)
    }

    private static func evidence(_ input: [UInt8]) throws -> Evidence {
        let parts = input.split(separator: 0, omittingEmptySubsequences: false).map { Array($0) } + [[], [], []]
        let hosts = parts[3...].filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
        var evidence = Evidence(
            domain: try DomainName("example.com"), observedAt: 1_790_000_000, record: Answer(.records([parts[0]])),
            tlsRPT: Answer(.records([parts[2]])),
            mx: hosts.isEmpty
                ? Answer(.failed(.timeout)) : Answer(.records(hosts.map { MailExchange(preference: 1, host: $0) })))
        evidence.policyHost = AddressAnswers(ipv4: Answer(.records([.v4(0x0102_0304)])), ipv6: Answer(.noData))
        evidence.fetch = fetch(parts[1])
        return evidence
    }

    private static func fetch(_ body: [UInt8]) -> FetchEvidence {
        FetchEvidence(ending: .response(HTTPEvidence(status: 200, contentType: "text/plain", body: body)))
    }

    private static func demandRedacted(_ text: [UInt8]) throws {
        for place in text.indices where text[place] == UInt8(ascii: "@") {
            try demand(text[..<place].suffix(3).elementsEqual("***".utf8), "no address of a person is told")
        }
    }

    /// What is proposed mends what is broken, once it is published.
    private static func demandSound(_ told: Explanation, _ evidence: Evidence) throws {
        var mended = evidence
        var stages: Set<Stage> = []
        for fix in told.fixes where !fix.lines.isEmpty {
            switch fix.step {
            case .policy:
                mended.fetch = fetch(Array(fix.lines.map { $0 + "\r\n" }.joined().utf8))
                stages.insert(.pol)
                if fix.note?.contains("No pattern can name") != true { stages.insert(.mxmatch) }
            case .record:
                mended.record = Answer(.records([quoted(fix.lines[0])]))
                stages.insert(.rec)
            case .reporting:
                mended.tlsRPT = Answer(.records([quoted(fix.lines[0])]))
                stages.insert(.rpt)
            default: break
            }
        }
        let left = judge(mended).findings.first { stages.contains($0.code.stage) && $0.severity == .failure }
        try demand(left == nil, "a fix leaves \(left.map { $0.code.rawValue } ?? "nothing")")
    }

    private static func quoted(_ line: String) -> [UInt8] {
        Array(line.utf8.drop { $0 != UInt8(ascii: "\"") }.dropFirst().dropLast())
    }

    @Sendable private static func registrable(_ name: String) -> String? {
        let labels = name.split(separator: ".")
        return labels.count > 1 ? labels.suffix(2).joined(separator: ".") : nil
    }
}
