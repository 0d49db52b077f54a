/// Who runs the policy host of a domain, by the heuristic of Ashiq, Fiebig and Chung (IMC 2025).
package enum PolicyManager: String, Hashable, Sendable, CaseIterable {
    /// The domain's own administrators: few domains, or only such under one registrable domain, have this host.
    case selfManaged = "self_managed"
    /// A provider: many domains have this host, or its name is a known provider's.
    case thirdParty = "third_party"
    /// Too many domains for the one, too few for the other.
    case unclassified
    /// DNS told neither an alias nor an address of the policy host.
    case unknown

    /// The manager in a few words.
    var label: String {
        switch self {
        case .selfManaged: "self-managed"
        case .thirdParty: "third-party"
        case .unclassified: "unclassified"
        case .unknown: "host not known"
        }
    }
}

/// How many domains make a policy host a provider's.
package struct HostingThresholds: Hashable, Sendable {
    /// The smallest number of domains that a third party serves.
    package let thirdPartyFrom: Int
    /// The largest number of domains that administrators serve for themselves.
    package let selfManagedTo: Int

    /// The thresholds of the study: 50 and 5.
    package static let study = HostingThresholds(thirdPartyFrom: 50, selfManagedTo: 5)

    /// Sets both thresholds; the first is above the second.
    package init(thirdPartyFrom: Int, selfManagedTo: Int) {
        precondition(0 <= selfManagedTo && selfManagedTo < thirdPartyFrom, "thresholds leave no room between them")
        self.thirdPartyFrom = thirdPartyFrom
        self.selfManagedTo = selfManagedTo
    }

    /// Who runs a host of so many registrable domains.
    package func manager(serving domains: Int) -> PolicyManager {
        if domains >= thirdPartyFrom { return .thirdParty }
        return domains <= selfManagedTo ? .selfManaged : .unclassified
    }
}
