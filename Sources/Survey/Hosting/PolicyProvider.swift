/// A service that hosts records and policies of MTA-STS for others, known by the names to which its customers' CNAME
/// records lead.
public struct PolicyProvider: Hashable, Sendable {
    /// The name by which people know it.
    public let name: String
    /// The name under which all targets lie: lower-case A-labels without a final dot.
    public let suffix: String

    /// Names a provider and what its targets end in.
    public init(name: String, suffix: String) {
        self.name = name
        self.suffix = suffix
    }

    /// Whether the target of a CNAME record is the provider's.
    public func hosts(_ target: String) -> Bool { target.lowercased().isWithin(suffix) }

    /// The providers of Ashiq, Fiebig and Chung (IMC 2025, table of CNAME patterns); `datasets/policy-providers.csv`
    /// holds the same.
    public static let known = [
        PolicyProvider(name: "DMARCReport", suffix: "dmarcinput.com"),
        PolicyProvider(name: "EasyDMARC", suffix: "easydmarc.pro"),
        PolicyProvider(name: "Mailhardener", suffix: "mailhardener.com"),
        PolicyProvider(name: "OnDMARC", suffix: "ondmarc.com"),
        PolicyProvider(name: "PowerDMARC", suffix: "mta-sts.tech"),
        PolicyProvider(name: "Sendmarc", suffix: "sdmarc.net"),
        PolicyProvider(name: "Tutanota", suffix: "tutanota.de"),
        PolicyProvider(name: "URIports", suffix: "uriports.com"),
    ]
}
