import MTASTS

/// How many domains send their TLS reports to a receiver.
struct Receiver: Hashable, Sendable {
    /// The name of all domains that receive their own reports; no domain has it.
    static let ownDomain = "(own domain)"

    private(set) var domains = 0
    private(set) var withRecord = 0
    private(set) var mail = 0
    private(set) var https = 0

    mutating func count(_ schemes: Set<ReportURI.Scheme>, _ hasRecord: Bool) {
        domains += 1
        if hasRecord { withRecord += 1 }
        if schemes.contains(.mailto) { mail += 1 }
        if schemes.contains(.https) { https += 1 }
    }
}
