import MTASTS
import Survey

extension SetTable<[UInt8]>.Elements {
    /// The texts of TXT records.
    static var texts: Self {
        Self(
            columns: ["text"], hash: { $1.add($0) }, put: { $1.putText($0) }, take: { $0.bytes() ?? [] })
    }
}

extension SetTable<Int>.Elements {
    /// The certificates of a chain, by their numbers.
    static var certificates: Self {
        Self(
            columns: ["certificate"], hash: { $1.add($0) }, put: { $1.put($0) }, take: { $0.number() })
    }
}

extension SetTable<Finding>.Elements {
    /// The findings of a verdict: most domains share theirs with many others.
    static var findings: Self {
        let codes = NumberTable<Code>()
        let severities = NumberTable<Severity>()
        return Self(
            columns: ["code", "severity", "detail", "accepted_by", "accepted_of"],
            hash: { finding, hash in
                hash.add(finding.code.number)
                hash.add(finding.severity.number)
                hash.add((finding.detail ?? "").utf8)
            },
            put: { finding, query in
                query.put(finding.code.number).put(finding.severity.number).put(finding.detail)
                query.put(finding.acceptedBy?.accepted).put(finding.acceptedBy?.of)
            },
            take: { query in
                let code = try codes.value(query.number())
                let severity = try severities.value(query.number())
                let detail = query.text()
                let accepted = query.integer()
                let tried = query.integer()
                guard let accepted, let tried else { return Finding(code, severity, detail: detail) }
                guard tried > 0, (0...tried).contains(accepted) else {
                    throw Unreadable(reason: "\(accepted) of \(tried) cannot accept a text")
                }
                let acceptance = Acceptance(accepted: accepted, of: tried)
                return Finding(code, severity, detail: detail, acceptedBy: acceptance)
            })
    }
}
