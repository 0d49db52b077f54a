import Names
import Report
import Store
import Survey

/// Gathers what a report has beside its counts: the domains to list with what to do, and the certificates.
struct DetailGatherer {
    private let context: ExplanationContext
    private let listsDomains: Bool
    private var domains: ListedDomains
    private var listed: Set<Int> = []
    private var explained: Set<Int> = []
    private var certificates: CertificateDays

    /// Begins with a run, for a format that lists domains or one that does not.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - listsDomains: Whether the format lists domains.
    ///   - only: Which domains are listed; nil for all.
    ///   - suffixes: Tells registrable domains.
    init(_ run: RunInfo, listsDomains: Bool, only: DomainChoice? = nil, _ suffixes: PublicSuffixList) {
        context = ExplanationContext(registrableDomain: { suffixes.registrableDomain(of: $0) })
        self.listsDomains = listsDomains
        domains = ListedDomains(columnNames: run.plan.columnNames, choice: only)
        certificates = CertificateDays(startedAt: run.startedAt)
    }

    /// Offers a domain to the list.
    mutating func offer(_ row: OutcomeRow, _ columns: [String]) {
        if listsDomains { domains.add(row, columns: columns) }
    }

    /// Ends the list, so that only what is in it is explained.
    mutating func endList() {
        listed = domains.positions
        explained = domains.explainedPositions
    }

    /// Looks at what was seen of a domain.
    mutating func look(_ domain: ExaminedDomain) {
        certificates.count(domain)
        guard listed.contains(domain.position) else { return }
        let explanation = Explanation(domain, context)
        if explained.contains(domain.position) {
            domains.set(explanation, at: domain.position)
        } else {
            domains.set(explanation.fixes, at: domain.position)
        }
    }

    /// Hands over what was gathered.
    func fill(_ model: inout ReportModel) {
        if listsDomains { model.domains = domains }
        model.certificates = certificates
    }
}
