/// Names to which `_mta-sts` is delegated on purpose, unlike those that a wildcard CNAME leads to.
enum DelegationName {
    /// The domains of providers who host MTA-STS for others (Ashiq et al., IMC 2025, table of CNAME patterns).
    private static let providers = [
        "dmarcinput.com", "easydmarc.pro", "mailhardener.com", "mta-sts.tech", "ondmarc.com", "sdmarc.net",
        "tutanota.de", "uriports.com",
    ]

    /// Whether the target of a CNAME carries a label of MTA-STS or belongs to a known provider.
    static func isForMTASTS(_ target: String) -> Bool {
        let name = target.lowercased()
        if name.split(separator: ".").contains(where: { $0 == "_mta-sts" || $0 == "mta-sts" }) { return true }
        return providers.contains { name == $0 || name.hasSuffix("." + $0) }
    }
}
