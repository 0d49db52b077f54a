import MTASTS
import Survey

/// The counts of a part of the domains with a record.
struct RecordCounts {
    private(set) var domains = 0
    private(set) var usable = 0
    private(set) var outcomes: [Outcome: Int] = [:]
    private(set) var policyServer = 0
    private(set) var categories: [Category: Int] = [:]

    init() {}

    /// Counts domains.
    init(_ domains: some Sequence<StudiedDomain>) {
        for domain in domains { count(domain) }
    }

    /// Counts a domain.
    mutating func count(_ domain: StudiedDomain) {
        domains += 1
        if domain.isUsable { usable += 1 }
        outcomes[domain.outcome, default: 0] += 1
        if domain.failsAtPolicyServer { policyServer += 1 }
        for category in Category.allCases where domain.fails(in: category) { categories[category, default: 0] += 1 }
    }

    /// The counts of the part as a share of a whole, then what becomes of its domains.
    func figures(of whole: Int, _ denominator: Denominator = .withRecord, probesMXTLS: Bool) -> [Figure] {
        let enforced = outcomes[.enforce, default: 0]
        return [
            Figure("domains", "domains", domains, of: whole, denominator),
            Figure("usable_policy", "with a usable policy", usable, of: domains, .withRecord),
            Figure(
                "working", "in order: testing or enforce", outcomes[.testing, default: 0] + enforced, of: domains,
                .withRecord),
            Figure("enforce", "enforce", enforced, of: domains, .withRecord),
            Figure("broken", "broken", outcomes[.broken, default: 0], of: domains, .withRecord),
            Figure("policy_server", "policy retrieval, any stage", policyServer, of: domains, .withRecord),
        ]
            + Category.allCases.map { category in
                Figure(
                    category, categories[category, default: 0], of: domains, .withRecord, probesMXTLS: probesMXTLS)
            }
    }
}

extension PartTable {
    /// Parts by size, the largest first and equal ones by name; what is beyond the thousandth is one part.
    static func ranked(
        _ counts: [String: RecordCounts], of whole: Int, _ denominator: Denominator = .withRecord, probesMXTLS: Bool
    ) -> [PartFigures] {
        let ranked = counts.sorted { left, right in
            PartRank(left.value.domains, left.key) < PartRank(right.value.domains, right.key)
        }
        let parts = ranked.map { name, counts in
            PartFigures(name: name, figures: counts.figures(of: whole, denominator, probesMXTLS: probesMXTLS))
        }
        let tail = Array(parts.dropFirst(mostRanked))
        guard !tail.isEmpty else { return parts }
        return parts.prefix(mostRanked) + [PartFigures(summing: tail, name: "(\(tail.count) others)")]
    }

    /// Administrators who serve themselves are as many as domains: a table names so many and sums up the others.
    private static let mostRanked = 1_000
}
