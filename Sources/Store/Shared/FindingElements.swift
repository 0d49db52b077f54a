import MTASTS
import Survey

extension SetTable<Finding>.Elements {
    /// The findings of a verdict: most domains share theirs with many others.
    static var findings: Self {
        let codes = NumberTable<Code>()
        let severities = NumberTable<Severity>()
        return Self(
            columns: ["code", "severity", "detail", "accepted_by", "accepted_of"], put: put,
            take: { row in
                let code = try codes.value(row.number())
                let severity = try severities.value(row.number())
                return Finding(code, severity, detail: row.text(), acceptedBy: try acceptance(row))
            })
    }

    private static func put(_ finding: Finding, _ query: Query) {
        query.put(finding.code.number)
        query.put(finding.severity.number)
        query.put(finding.detail)
        let acceptance = finding.acceptedBy
        query.put(acceptance?.accepted)
        query.put(acceptance?.of)
    }

    private static func acceptance(_ row: Query) throws -> Acceptance? {
        guard let accepted = row.integer(), let tried = row.integer() else { return nil }
        guard tried > 0, (0...tried).contains(accepted) else {
            throw Unreadable(reason: "\(accepted) of \(tried) cannot accept a text")
        }
        return Acceptance(accepted: accepted, of: tried)
    }
}
