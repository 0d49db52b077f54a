import MTASTS

/// Judges the evidence of one domain by the letter of RFC 8461 and RFC 8460.
///
/// A pure function: the same evidence always gives the same verdict, whenever and wherever it is judged.
public func judge(_ evidence: Evidence) -> Verdict {
    let record = RecordJudgement(evidence)
    let mail = MailJudgement(evidence)
    let path = PolicyJudgement(evidence)
    let match =
        path.policy.map { MatchJudgement(mail.hosts, $0, domain: evidence.domain, applies: record.isValid) }
        ?? MatchJudgement(unmatched: mail.hosts)
    var findings: [Finding] = []
    // Room for all at once, with those of TLS-RPT and a remark.
    findings.reserveCapacity(
        record.findings.count + path.findings.count + match.findings.count + mail.findings.count + 3)
    findings += record.findings
    findings += path.findings
    findings += match.findings
    if let policy = path.overlooked {
        findings += MatchJudgement(mail.hosts, policy, domain: evidence.domain, applies: false).remarksOnMismatch
    }
    let hasSTS = record.isValid || findings.contains { $0.code.stage == .rec && $0.severity == .failure }
    if path.mode == .enforce, record.isValid, findings.contains(where: { $0.severity == .failure }) {
        findings.append(Finding(.hygienePrematureEnforce, .warning))
    }
    let reporting = ReportingJudgement(evidence, hasSTS: hasSTS)
    findings += mail.findings
    findings += reporting.findings
    let decision = Decision(findings, policy: path.policy, isRecordValid: record.isValid)
    return Verdict(
        outcome: decision.outcome, category: decision.code?.failureCategory(of: decision.outcome),
        code: decision.code, findings: findings, mode: path.mode, maxAge: path.maxAge, recordID: record.recordID,
        mail: mail.mail, hosts: match.hosts, tlsReporting: reporting.state)
}

/// The outcome that findings come to.
private struct Decision {
    var outcome: Outcome
    var code: Code?

    init(_ findings: [Finding], policy: Policy?, isRecordValid: Bool) {
        if let failure = Self.first(.failure, findings) {
            self.init(.broken, failure.code)
        } else if let unknown = Self.first(.transient, findings) {
            self.init(.inconclusive, unknown.code)
        } else if let absent = Self.first(.absent, findings), !isRecordValid {
            self.init(.notConfigured, absent.code)
        } else if let policy {
            self.init(policy, findings)
        } else {
            // A valid record whose policy was not looked for to the end: nothing is known of it.
            self.init(.inconclusive, nil)
        }
    }

    private init(_ policy: Policy, _ findings: [Finding]) {
        // Whether the hosts match cannot be told while they are not known; with mode none nothing has to match.
        let unknownHosts = findings.first { $0.code.stage == .mx && $0.severity == .transient }
        switch policy.mode {
        case .none: self.init(.none, nil)
        case _ where unknownHosts != nil: self.init(.inconclusive, unknownHosts?.code)
        case .testing: self.init(.testing, nil)
        case .enforce: self.init(.enforce, nil)
        }
    }

    private init(_ outcome: Outcome, _ code: Code?) {
        self.outcome = outcome
        self.code = code
    }

    /// The first finding of a severity that decides, in a sender's order, and within a stage as they were found.
    private static func first(_ severity: Severity, _ findings: [Finding]) -> Finding? {
        var first: (place: Int, order: Int)?
        for place in findings.indices where findings[place].severity == severity {
            let stage = findings[place].code.stage
            guard stage.category != nil, stage.order < first?.order ?? .max else { continue }
            first = (place, stage.order)
        }
        return first.map { findings[$0.place] }
    }
}

extension Code {
    fileprivate func failureCategory(of outcome: Outcome) -> Category? {
        outcome == .broken ? stage.category : nil
    }
}
