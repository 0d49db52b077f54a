import Survey

extension StudyFigures {
    /// Failures of one group by kind, with who runs the policy host.
    struct Kinds {
        let name: String
        let title: String
        let category: Category
        let denominator: Denominator
    }

    /// Failures of each group by kind.
    var kinds: [PartTable] {
        [
            Kinds(name: "record_errors", title: "Bad records by kind", category: .record, denominator: .badRecord),
            Kinds(
                name: "tls_failures", title: "TLS failures of policy hosts by kind", category: .policyTLS,
                denominator: .failingTLS),
            Kinds(
                name: "http_failures", title: "HTTP failures of policy hosts by kind and status", category: .policyHTTP,
                denominator: .failingHTTP),
            Kinds(
                name: "policy_errors", title: "Bad policies by kind", category: .policySyntax, denominator: .badPolicy),
        ].map(table)
    }

    private func table(_ kinds: Kinds) -> PartTable {
        let failing = managed.filter { $0.0.fails(in: kinds.category) }
        var counts: [FailureKind: [PolicyManager: Int]] = [:]
        for (domain, manager) in failing {
            for kind in domain.failures where kind.category == kinds.category {
                counts[kind, default: [:]][manager, default: 0] += 1
            }
        }
        let wholes = PolicyManager.allCases.reduce(into: [:]) { wholes, manager in
            wholes[manager] = failing.count { $0.1 == manager }
        }
        let parts = counts.map { kind, counts in
            PartFigures(
                name: kind.name, label: kind.label, figures: Self.figures(counts, of: wholes, kinds.denominator))
        }
        return PartTable(
            name: kinds.name, title: kinds.title, partName: "Kind",
            note: "A domain is counted at each kind of which it has a failure, so that the kinds do not add up.",
            parts: parts.sorted { $0.rank < $1.rank },
            whole: PartFigures(name: Self.all, figures: Self.figures(wholes, of: wholes, kinds.denominator)),
            isPartition: false, columns: PolicyManager.allCases.map(\.rawValue))
    }

    /// All domains of a kind, then those of each manager, of as many as fail in the group.
    private static func figures(
        _ counts: [PolicyManager: Int], of wholes: [PolicyManager: Int], _ denominator: Denominator
    ) -> [Figure] {
        let sum = { (numbers: [PolicyManager: Int]) in numbers.values.reduce(0, +) }
        return [Figure("domains", "domains", sum(counts), of: sum(wholes), denominator)]
            + PolicyManager.allCases.map { manager in
                Figure(
                    manager.rawValue, manager.label, counts[manager, default: 0], of: wholes[manager, default: 0],
                    denominator)
            }
    }
}
