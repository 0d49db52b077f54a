import MTASTS
import Survey

/// Reduces domains that publish something to what the study keeps of them: memory grows with their number, by some
/// hundred bytes each.
struct StudyBuilder: Sendable {
    private let settings: StudySettings
    private var domains: [StudiedDomain] = []
    private var organizations = Interner<String>()
    private var hosts = Interner<HostingKey>()
    private var exchanges = Interner<String>()
    private var providers = Interner<String>()
    /// Lists of failures by themselves, so that equal ones share their memory.
    private var failures: [[FailureKind]: [FailureKind]] = [:]
    private var receivers: [String: Receiver] = [:]
    private var reporting = 0

    init(_ settings: StudySettings) {
        self.settings = settings
    }

    /// Takes a domain.
    mutating func count(_ domain: ExaminedDomain, _ earlierHosts: [String]?) {
        let row = OutcomeRow(domain)
        if row.hasRecord { domains.append(studied(row, domain.evidence, earlierHosts)) }
        if row.outcome != .inconclusive, row.tlsReporting == .valid { countReceivers(row, domain.evidence) }
    }

    /// Everything counted so far; `sizes` are those of the run where it is a part of one.
    func study(_ sizes: PolicyHostSizes?) -> Study {
        Study(
            thresholds: settings.thresholds, domains: domains, hosts: hosts.values, exchanges: exchanges.values,
            providers: providers.values, reporting: reporting, receivers: receivers, sizes: sizes)
    }

    private mutating func studied(
        _ row: OutcomeRow, _ evidence: Evidence, _ earlierHosts: [String]?
    ) -> StudiedDomain {
        let own = settings.organization(of: row.domain)
        let key = HostingKey(evidence.policyHost, organization: settings.organization)
        let hostTargets = evidence.policyHost.map { $0.ipv4.chain + $0.ipv6.chain } ?? []
        let hostProvider = settings.provider(of: hostTargets)
        let delegate = settings.provider(of: hostTargets + evidence.record.chain)
        let mismatch = mismatch(row, evidence, earlierHosts ?? [])
        let exchange = row.hosts.first.map { settings.organization(of: $0.host.lowercased()) }
        return StudiedDomain(
            outcome: row.outcome, organization: organizations.number(own), host: key.map { hosts.number($0) },
            isOwnHost: key == .alias(own), hostProvider: hostProvider.map { providers.number($0.name) },
            delegate: delegate.map { providers.number($0.name) }, exchange: exchange.map { exchanges.number($0) },
            isOwnExchange: exchange == own, alignment: Self.alignment(key, exchange), hasMail: row.mail.arrives,
            isUsable: row.hasUsablePolicy, mode: row.mode, maxAge: row.maxAge, idStyle: row.recordID.map(IDStyle.init),
            reporting: row.tlsReporting, failures: failures(of: row), mismatch: mismatch?.kind,
            isStale: earlierHosts == nil ? nil : mismatch?.isStale,
            risk: Self.risk(row))
    }

    /// How a policy that can be read misses the hosts that a finding says it misses.
    private func mismatch(_ row: OutcomeRow, _ evidence: Evidence, _ earlierHosts: [String]) -> Mismatch? {
        guard row.failingCategories.contains(.mxMismatch), let response = evidence.fetch?.response,
            let policy = Policy.parse(response.body).value
        else { return nil }
        let mismatches = Mismatches(
            patterns: policy.mx, liveHosts: row.hosts.map(\.host), earlierHosts: earlierHosts,
            registrableDomain: settings.registrableDomain)
        return mismatches.all.primary
    }

    private static func alignment(_ key: HostingKey?, _ exchange: String?) -> Alignment {
        guard case .alias(let host) = key, let exchange else { return .unknown }
        return host == exchange ? .same : .split
    }

    private static func risk(_ row: OutcomeRow) -> DeliveryRisk {
        if row.findings.contains(where: { $0.code == .riskDeliveryAll }) { return .all }
        return row.findings.contains { $0.code == .riskDeliverySome } ? .some : .none
    }

    private mutating func failures(of row: OutcomeRow) -> [FailureKind] {
        guard row.outcome == .broken else { return [] }
        var kinds: [FailureKind] = []
        for kind in row.findings.compactMap(FailureKind.init) where !kinds.contains(kind) { kinds.append(kind) }
        if let known = failures[kinds] { return known }
        failures[kinds] = kinds
        return kinds
    }

    private mutating func countReceivers(_ row: OutcomeRow, _ evidence: Evidence) {
        reporting += 1
        guard case .valid(let record, _, _) = TLSRPTRecord.discover(evidence.tlsRPT.records) else { return }
        let own = settings.organization(of: row.domain)
        var schemes: [String: Set<ReportURI.Scheme>] = [:]
        for target in record.rua {
            let organization = settings.organization(of: target.receiver)
            schemes[organization == own ? Receiver.ownDomain : organization, default: []].insert(target.scheme)
        }
        for (name, schemes) in schemes { receivers[name, default: Receiver()].count(schemes, row.hasRecord) }
    }
}

extension OutcomeRow {
    /// What reports look at of an examined domain.
    init(_ domain: ExaminedDomain) {
        self.init(
            domain: domain.evidence.domain.text, position: domain.position, verdict: domain.verdict, policySHA256: nil,
            deployed: domain.verdict.deployed, observedAt: domain.evidence.observedAt)
    }
}
