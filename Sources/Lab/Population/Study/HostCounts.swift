/// How many domains each policy host serves, as far as a survey can see.
package struct HostCounts {
    private var counts: [StudyHosting: Int] = [:]

    package init() {}

    /// Counts a domain.
    package mutating func add(_ holder: StudyHolder) {
        guard holder.hasVisibleHost else { return }
        counts[holder.hosting, default: 0] += 1
    }

    /// Who runs the policy host of a domain.
    package func manager(of holder: StudyHolder) -> String {
        guard holder.hasVisibleHost else { return "unknown" }
        switch holder.hosting {
        case .nowhere: return "unknown"
        case .ownAlias: return "self_managed"
        case .provider: return "third_party"
        case .cluster, .addresses, .registrar, .dead:
            let served = counts[holder.hosting, default: 0]
            if served >= StudyTruth.thirdPartyFrom { return "third_party" }
            return served <= StudyTruth.selfManagedTo ? "self_managed" : "unclassified"
        }
    }

    /// The name of a provider, or of a host at addresses; nil where a survey sees none or it is the domain's own alias.
    package func name(of holder: StudyHolder) -> String? {
        holder.hasVisibleHost ? Self.name(of: holder.hosting) : nil
    }

    /// The name of the host with most domains; of equal ones the first.
    package var largest: String? {
        let named = counts.compactMap { hosting, count in Self.name(of: hosting).map { ($0, count) } }
        return named.min { (-$0.1, $0.0) < (-$1.1, $1.0) }?.0
    }

    private static func name(of hosting: StudyHosting) -> String? {
        switch hosting {
        case .provider(let provider): provider.rawValue
        case .cluster(let number): StudyHosting.clusterDomain(number)
        case .addresses(let number), .registrar(let number): LabAddress.triple(number).joined(separator: " ")
        case .dead(let number): LabAddress.dead(number)
        case .ownAlias, .nowhere: nil
        }
    }
}
