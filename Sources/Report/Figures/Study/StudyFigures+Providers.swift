import Survey

extension StudyFigures {
    /// Domains with a record by who hosts their policy: known providers, hosts of many domains, and what is neither.
    var policyProviders: PartTable {
        var named: [String: RecordCounts] = [:]
        var others: [PolicyManager: RecordCounts] = [:]
        for (domain, manager) in managed {
            if manager == .thirdParty, let name = cluster(domain) {
                named[name, default: RecordCounts()].count(domain)
            } else {
                others[manager, default: RecordCounts()].count(domain)
            }
        }
        let rest = PolicyManager.allCases.compactMap { manager in
            others[manager].map { part("(\(manager.label))", nil, $0) }
        }
        return PartTable(
            name: "policy_providers", title: "Providers of policy hosts", partName: "Provider",
            note: "Known providers are told by where CNAME records lead, all others by how many domains they serve.",
            parts: rest + PartTable.ranked(named, of: study.domains.count, probesMXTLS: probesMXTLS), whole: whole,
            columns: Self.providerColumns)
    }

    /// The largest policy host beside all others; nil where no two domains share one.
    var largestCluster: PartTable? {
        var clusters: [String: Int] = [:]
        for domain in study.domains {
            if let name = cluster(domain) { clusters[name, default: 0] += 1 }
        }
        let largest = clusters.min { PartRank($0.value, $0.key) < PartRank($1.value, $1.key) }
        guard let largest, largest.value > 1 else { return nil }
        let isInside = study.domains.map { cluster($0) == largest.key }
        let counts = { (inside: Bool) in
            RecordCounts(zip(study.domains, isInside).lazy.filter { $0.1 == inside }.map(\.0))
        }
        return PartTable(
            name: "largest_policy_host", title: "With and without the largest policy host", partName: "Policy host",
            note: "One host can move the share of broken domains by tens of points.",
            parts: [part(largest.key, nil, counts(true)), part(Self.withoutLargest, nil, counts(false))], whole: whole,
            columns: Self.providerColumns)
    }

    /// Domains delegated to a provider that does not serve them.
    var delegations: PartTable? {
        var counts: [String: DelegationCounts] = [:]
        var sum = DelegationCounts()
        for domain in study.domains {
            guard let delegate = domain.delegate else { continue }
            counts[study.providers[Int(delegate)], default: DelegationCounts()].count(domain)
            sum.count(domain)
        }
        guard sum.domains > 0 else { return nil }
        let parts = counts.map { PartFigures(name: $0.key, figures: $0.value.figures(of: sum.domains)) }
        return PartTable(
            name: "delegations", title: "Delegated to a provider that does not serve the domain", partName: "Provider",
            note:
                "The record or the policy host is an alias of a known provider's name, and what belongs there is not.",
            parts: parts.sorted { $0.rank < $1.rank },
            whole: PartFigures(name: Self.all, figures: sum.figures(of: sum.domains)))
    }

    /// The known provider or the policy host by name; nil where DNS told none.
    private func cluster(_ domain: StudiedDomain) -> String? {
        if let provider = domain.hostProvider { return study.providers[Int(provider)] }
        return domain.host.map { study.hosts[Int($0)].name }
    }

    /// What stands for all domains but those of the largest policy host.
    static let withoutLargest = "(all others)"

    /// What people are shown of a provider.
    static let providerColumns = ["usable_policy", "enforce", "broken", "policy_server", "mx-mismatch"]
}

/// How many domains are delegated to a provider, and what is missing there.
private struct DelegationCounts {
    private(set) var domains = 0
    private var unserved = 0
    private var record = 0
    private var name = 0
    private var file = 0
    private var certificate = 0

    mutating func count(_ domain: StudiedDomain) {
        let isRecordGone = domain.fails(with: .recordDanglingCNAME)
        let isNameGone = domain.fails(in: .policyDNS)
        let isFileGone = domain.fails(with: .httpStatus404)
        let isCertificateGone = domain.fails(with: .tlsNameMismatch) || domain.fails(with: .tlsNoCertificateAlert)
        domains += 1
        if isRecordGone { record += 1 }
        if isNameGone { name += 1 }
        if isFileGone { file += 1 }
        if isCertificateGone { certificate += 1 }
        if isRecordGone || isNameGone || isFileGone || isCertificateGone { unserved += 1 }
    }

    func figures(of whole: Int) -> [Figure] {
        [
            Figure("domains", "domains", domains, of: whole, .delegated),
            Figure("unserved", "not served", unserved, of: domains, .delegated),
            Figure("record", "no record there", record, of: domains, .delegated),
            Figure("policy-dns", "no address of the policy host", name, of: domains, .delegated),
            Figure("not_found", "policy not found (404)", file, of: domains, .delegated),
            Figure("certificate", "no certificate for the domain", certificate, of: domains, .delegated),
        ]
    }
}
