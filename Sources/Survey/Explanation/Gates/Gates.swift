import MTASTS

/// Sorts what was seen and found of a domain by the gates.
struct Gates {
    let evidence: Evidence
    let verdict: Verdict
    let hosts: [ExplainedHost]
    let showsContacts: Bool

    /// All gates, in a sender's order.
    var all: [Gate] { Gate.Kind.allCases.map(gate) }

    private func gate(_ kind: Gate.Kind) -> Gate {
        let findings = verdict.findings.filter { $0.code.gate == kind }
        let lines = self.lines(kind).map { shown($0, of: kind) }
        return Gate(kind, mark(kind, findings), evidence: lines, findings: findings.map(shown))
    }

    private func lines(_ kind: Gate.Kind) -> [EvidenceLine] {
        switch kind {
        case .record:
            DNSLines.lines(evidence.recordName, "TXT", evidence.record, \.self) + apex(STSRecord.isAttempt)
        case .policyHost: evidence.policyHost.map { DNSLines.lines(evidence.policyHostName, $0) } ?? []
        case .tcp: evidence.fetch.map(FetchLines.connection) ?? []
        case .tls: evidence.fetch.map { FetchLines.handshake($0, with: evidence.policyHostName) } ?? []
        case .http: exchange
        case .policy: policy
        case .mxMatch: mail
        case .mxTLS: []
        case .tlsRPT:
            DNSLines.lines(evidence.reportName, "TXT", evidence.tlsRPT, \.self) + apex(TLSRPTRecord.isAttempt)
        }
    }

    private func apex(_ isMeant: ([UInt8]) -> Bool) -> [EvidenceLine] {
        (evidence.apex?.records ?? []).filter(isMeant).map { EvidenceLine("TXT at the domain itself", $0) }
    }

    private var exchange: [EvidenceLine] {
        let lines = evidence.fetch.map(FetchLines.response) ?? []
        return lines.isEmpty ? [] : [EvidenceLine("URL", evidence.policyURL)] + lines
    }

    private var policy: [EvidenceLine] {
        guard evidence.servedPolicy != nil, let body = evidence.fetch?.response?.body else { return [] }
        return [EvidenceLine("policy", body)]
    }

    private var mail: [EvidenceLine] {
        var lines: [EvidenceLine] = []
        if evidence.mx.records.isEmpty {
            lines += DNSLines.lines(evidence.domain.text, "MX", evidence.mx) { _ in [] }
            if let host = evidence.implicitHost { lines += DNSLines.lines(evidence.domain.text, host) }
        } else {
            lines += evidence.mx.chain.map { EvidenceLine("CNAME", $0) }
            if verdict.mail == .null { lines.append(EvidenceLine("MX", "the null MX: the domain takes no mail")) }
        }
        return lines + hosts.map { EvidenceLine("MX", "\($0.preference) \($0.host): \($0.words)") }
    }

    private func shown(_ line: EvidenceLine, of kind: Gate.Kind) -> EvidenceLine {
        guard !showsContacts else { return line }
        let redacted = kind == .tlsRPT ? Contacts.redactedReport(line.bytes) : Contacts.redacted(line.bytes)
        return EvidenceLine(line.label, redacted)
    }

    private func shown(_ finding: Finding) -> Finding {
        guard !showsContacts else { return finding }
        var finding = finding
        finding.detail = finding.detailWithoutContacts
        return finding
    }
}

extension Finding {
    /// What was seen, with the addresses of people hidden.
    public var detailWithoutContacts: String? {
        let redacted = code.gate == .tlsRPT ? Contacts.redactedReportDetail : Contacts.redacted
        return detail.map { String(decoding: redacted(Array($0.utf8)), as: UTF8.self) }
    }
}
