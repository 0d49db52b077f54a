import MTASTS

/// Plans what to do about the findings of a domain, each thing once and in the order in which it is to be done.
struct FixPlanner {
    private let evidence: Evidence
    private let verdict: Verdict
    private let delegation: Delegation?
    private let context: ExplanationContext

    init(_ evidence: Evidence, _ verdict: Verdict, _ delegation: Delegation?, _ context: ExplanationContext) {
        self.evidence = evidence
        self.verdict = verdict
        self.delegation = delegation
        self.context = context
    }

    /// The fixes.
    var fixes: [Fix] {
        var fixes: [Fix] = []
        for finding in verdict.findings {
            for fix in self.fixes(finding) where !fixes.contains(fix) { fixes.append(fix) }
        }
        // The sort keeps the order of findings within a step.
        return fixes.enumerated().sorted { ($0.element.step, $0.offset) < ($1.element.step, $1.offset) }.map(\.element)
    }

    private func fixes(_ finding: Finding) -> [Fix] {
        let code = finding.code
        switch finding.severity {
        case .info: return []
        case .absent: return beginning(code)
        case .transient: return [Fix(.again, code.facts.advice, at: place(code))]
        case .failure, .warning: break
        }
        switch code.stage {
        case .rec: return code == .recordPolicyInTXT ? [policy(code), record] : [record]
        case .phost: return [Fix(.policyHost, code.facts.advice, at: evidence.policyHostName, note: provider)]
        // A closer code stands beside it and says how to get the right name.
        case .ptls where code == .tlsNameMismatch && isExplained: return []
        case .ptcp, .ptls: return [Fix(.webServer, code.facts.advice, at: evidence.policyHostName, note: provider)]
        case .phttp: return exchange(code)
        case .pol, .mxmatch: return [policy(code), record]
        case .rpt: return [reporting]
        case .mx, .dns, .mxtls: return [Fix(.mail, code.facts.advice, at: evidence.domain.text)]
        case .risk: return []
        case .hyg: return hygiene(code)
        }
    }

    /// Whether a closer code tells why no name of the certificate is the host's.
    private var isExplained: Bool {
        verdict.findings.contains { [.tlsProviderCertificate, .tlsCommonNameOnly].contains($0.code) }
    }

    private func exchange(_ code: Code) -> [Fix] {
        switch code {
        case .httpStatus404:
            return delegation == nil
                ? [policy(code), record] : [Fix(.webServer, code.facts.advice, at: evidence.policyURL, note: provider)]
        case .httpContentType:
            return [Fix(.webServer, code.facts.advice, at: evidence.policyURL, lines: ["Content-Type: text/plain"])]
        default: return [Fix(.webServer, code.facts.advice, at: evidence.policyURL, note: provider)]
        }
    }

    private func hygiene(_ code: Code) -> [Fix] {
        switch code {
        case .hygieneMaxAgeShort: [policy(code), record]
        // What is broken is mended; the note beside the policy tells of testing.
        case .hygienePrematureEnforce: []
        default: [Fix(.webServer, code.facts.advice, at: evidence.policyURL, note: provider)]
        }
    }

    /// The way to MTA-STS for a domain with mail and without a record.
    private func beginning(_ code: Code) -> [Fix] {
        guard verdict.outcome == .notConfigured, verdict.mail.arrives, code.stage == .rec || code == .reportAbsent
        else { return [] }
        return code == .reportAbsent ? [reporting] : [host, policy(code), record]
    }

    private var host: Fix {
        Fix(
            .policyHost, "Give this name an address, and serve HTTPS there with a certificate for the name.",
            at: evidence.policyHostName)
    }

    private func policy(_ code: Code) -> Fix {
        let proposal = PolicyProposal(evidence, verdict, context)
        guard !proposal.lines.isEmpty else {
            return Fix(.policy, code.facts.advice, at: evidence.policyURL, note: joined(proposal.notes))
        }
        let target = evidence.policyHost?.ipv4.chain.first ?? evidence.policyHost?.ipv6.chain.first
        let host = target.map { ["\(evidence.policyHostName) is a CNAME to \($0): the policy is changed there."] } ?? []
        return Fix(
            .policy, "Serve this policy with status 200 and Content-Type: text/plain.", at: evidence.policyURL,
            lines: proposal.lines, note: joined(proposal.notes + host))
    }

    private var record: Fix {
        var notes = ["Publish it after the policy is served: a changed id tells senders to fetch it (RFC 8461, 8.1)."]
        if case .multiple = STSRecord.discover(evidence.record.records) {
            notes.append("Remove the other records that begin with v=STSv1 there.")
        }
        if let target = evidence.record.chain.first {
            notes.append(
                "\(evidence.recordName) is a CNAME to \(target): have the record changed there, or replace the CNAME.")
        }
        let line = "\(evidence.recordName). 300 IN TXT \"v=STSv1; id=\(recordID);\""
        return Fix(
            .record, "Publish this TXT record, as the only one that begins with v=STSv1.", at: evidence.recordName,
            lines: [line], note: joined(notes))
    }

    /// A fresh id: the time of the look, or the second after where that is the published one (RFC 8461, 3.1).
    private var recordID: String {
        let id = UTCTime(max(0, evidence.observedAt)).compact
        return id == verdict.recordID ? UTCTime(max(0, evidence.observedAt) + 1).compact : id
    }

    private var reporting: Fix {
        let published = Self.targets(evidence.tlsRPT.records)
        let kept = context.showsContacts ? published : []
        let target = kept.isEmpty ? "mailto:tls-reports@\(evidence.domain.text)" : kept.joined(separator: ",")
        let line = "\(evidence.reportName). 300 IN TXT \"v=TLSRPTv1; rua=\(target)\""
        let own = published.isEmpty ? "put one in its place that is read" : "put the published one in its place"
        let placeholder = "The address is a placeholder: \(own)."
        let place = evidence.tlsRPT.chain.first.map {
            "\(evidence.reportName) is a CNAME to \($0): have the record changed there, or replace the CNAME."
        }
        return Fix(
            .reporting, "Publish this TXT record, as the only one that begins with v=TLSRPTv1.",
            at: evidence.reportName, lines: [line],
            note: joined((kept.isEmpty ? [placeholder] : []) + [place].compactMap(\.self)))
    }

    /// The legal targets of what is published.
    private static func targets(_ texts: [[UInt8]]) -> [String] {
        var targets: [String] = []
        for uri in texts.flatMap({ TLSRPTRecord.parse($0).draft.rua }) where !targets.contains(uri.text) {
            targets.append(uri.text)
        }
        return targets
    }

    private var provider: String? {
        delegation.map { "\($0.sentence) Have the provider serve it, or take the delegation back." }
    }

    private func place(_ code: Code) -> String {
        switch code.gate {
        case .record: evidence.recordName
        case .policyHost: evidence.policyHostName
        case .tcp, .tls, .http, .policy: evidence.policyURL
        case .mxMatch, .mxTLS: evidence.domain.text
        case .tlsRPT: evidence.reportName
        }
    }

    private func joined(_ notes: [String]) -> String? { notes.isEmpty ? nil : notes.joined(separator: " ") }
}
