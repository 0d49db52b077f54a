import MTASTS

/// The record at `_mta-sts` (RFC 8461, 3.1).
struct RecordJudgement {
    /// What stands against the record, or says that there is none.
    var findings: [Finding] = []
    /// The record's id, where it can be read.
    var recordID: String?
    /// Whether one valid record says that there is a policy.
    var isValid = false

    init(_ evidence: Evidence) {
        switch evidence.record.content {
        case .records(let texts): judge(texts, evidence)
        case .noData, .nxdomain: findings = Self.absence(evidence)
        case .failed(let failure): findings = [Self.finding(failure)]
        }
    }

    private mutating func judge(_ texts: [[UInt8]], _ evidence: Evidence) {
        switch STSRecord.discover(texts) {
        case .absent(let foreign):
            // RFC 8461, 3.1: texts that do not begin with `v=STSv1;` are discarded; none left is no policy.
            findings = [Finding(.recordForeignTXT, .absent, detail: "\(foreign) foreign")]
        case .multiple(let count):
            // RFC 8461, 3.1: if the number of resulting records is not one, there is no policy.
            findings = [Finding(.recordMultiple, .failure, detail: "\(count) records")]
        case .invalid(let parsed, _):
            findings = parsed.problems.map { Finding($0) }
            recordID = parsed.draft.id
        case .valid(let record, let notes, let discarded):
            isValid = true
            recordID = record.id
            findings = notes.map { Finding($0) }
            if discarded > 0 {
                findings.append(Finding(.recordForeignTXT, .info, detail: "\(discarded) foreign"))
            }
        }
    }

    private static func finding(_ failure: DNSFailure) -> Finding {
        switch failure {
        case .bogus, .servfail(extendedError: 6?): Finding(.recordDNSSECBogus, .transient)
        case .tooLarge: Finding(.recordAnswerTooLarge, .transient)
        case .cnameLoop: Finding(.recordCNAMELoop, .failure)
        case .chainTooLong: Finding(.recordCNAMELoop, .failure, detail: "chain too long")
        default: FailureCodes.record.finding(for: failure)
        }
    }

    /// Why there is no text: nothing there, a wildcard that leads elsewhere, or a delegation that leads nowhere.
    private static func absence(_ evidence: Evidence) -> [Finding] {
        if let target = evidence.record.chain.last {
            // A DNAME keeps the labels below it: that the target has one of MTA-STS is nobody's doing.
            let isOwn =
                !evidence.record.facts.notes.contains(.throughDNAME)
                && evidence.record.chain.contains { DelegationName.isForMTASTS($0) }
            return [
                isOwn
                    ? Finding(.recordDanglingCNAME, .failure, detail: target)
                    : Finding(.recordForeignCNAME, .absent, detail: target)
            ]
        }
        return isAtApex(evidence) ? [Finding(.recordWrongLocation, .absent)] : absent
    }

    /// The finding of nearly every domain, made once for all of them.
    private static let absent = [Finding(.recordAbsent, .absent)]

    private static func isAtApex(_ evidence: Evidence) -> Bool {
        if case .absent = STSRecord.discover(evidence.apex?.records ?? []) { false } else { true }
    }
}
