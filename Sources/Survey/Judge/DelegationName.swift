/// Names to which `_mta-sts` is delegated on purpose, unlike those that a wildcard CNAME leads to.
enum DelegationName {
    /// Whether the target of a CNAME carries a label of MTA-STS or belongs to a known provider.
    static func isForMTASTS(_ target: String) -> Bool {
        let name = target.lowercased()
        if name.split(separator: ".").contains(where: { $0 == "_mta-sts" || $0 == "mta-sts" }) { return true }
        return PolicyProvider.known.contains { $0.hosts(name) }
    }
}
