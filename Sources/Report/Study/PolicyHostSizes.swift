import MTASTS
package import Survey

/// How many registrable domains of a run each policy host serves: subdomains of one are one administrator's.
///
/// A report of a part of a run needs those of the whole run, or a provider of many would be taken for an administrator of few.
package struct PolicyHostSizes: Sendable {
    private let settings: StudySettings
    private var organizations = Interner<String>()
    private var served: [HostingKey: Set<Int32>] = [:]

    /// Begins with how registrable domains are told.
    package init(_ settings: StudySettings) {
        self.settings = settings
    }

    /// Counts a domain of the run.
    package mutating func count(_ domain: ExaminedDomain) {
        let row = OutcomeRow(domain)
        guard row.hasRecord,
            let key = HostingKey(domain.evidence.policyHost, organization: settings.organization)
        else { return }
        served[key, default: []].insert(organizations.number(settings.organization(of: row.domain)))
    }

    subscript(host: HostingKey) -> Int { served[host]?.count ?? 0 }
}
