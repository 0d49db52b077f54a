import MTASTS

/// The record at `_smtp._tls` (RFC 8460, 3).
struct ReportingJudgement {
    /// What is published.
    private(set) var state = TLSReporting.absent
    /// What stands against it, or says that there is none.
    private(set) var findings: [Finding] = []

    init(_ evidence: Evidence, hasSTS: Bool) {
        switch evidence.tlsRPT.content {
        case .records(let texts):
            judge(texts, evidence, hasSTS)
        case .noData, .nxdomain:
            noteAbsence(evidence, hasSTS)
        case .failed(.cnameLoop), .failed(.chainTooLong):
            state = .invalid
            findings = [Finding(.reportSyntax, .failure, detail: "CNAME loop")]
        case .failed(let failure):
            state = .inconclusive
            findings = [FailureCodes.report.finding(for: failure)]
        }
    }

    private mutating func judge(_ texts: [[UInt8]], _ evidence: Evidence, _ hasSTS: Bool) {
        switch TLSRPTRecord.discover(texts) {
        case .absent:
            noteAbsence(evidence, hasSTS)
        case .multiple(let count):
            // RFC 8460, 3: if the number of resulting records is not one, TLS-RPT is not implemented.
            state = .invalid
            findings = [Finding(.reportMultiple, .failure, detail: "\(count) records")]
        case .invalid(let parsed, _):
            state = .invalid
            findings = parsed.problems.map { Finding($0) }
        case .valid(_, let notes, _):
            state = .valid
            findings = notes.map { Finding($0) }
            if !hasSTS { findings.append(Finding(.reportWithoutSTS, .info)) }
        }
    }

    private mutating func noteAbsence(_ evidence: Evidence, _ hasSTS: Bool) {
        state = .absent
        findings = hasSTS ? [Finding(.reportAbsent, .warning)] : Self.absent
        if case .absent = TLSRPTRecord.discover(evidence.apex?.records ?? []) { return }
        findings.append(Finding(.reportWrongLocation, .failure))
    }
    /// The finding of nearly every domain, made once for all of them.
    private static let absent = [Finding(.reportAbsent, .absent)]
}
