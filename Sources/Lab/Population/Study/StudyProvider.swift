/// A provider of policies for others, by the pattern of the names to which its customers' CNAME records lead
/// (Ashiq, Fiebig and Chung, IMC 2025).
///
/// The lab answers for these names as it does for all others; no question leaves it.
package enum StudyProvider: String, Hashable, Sendable, CaseIterable {
    case tutanota = "Tutanota"
    case dmarcReport = "DMARCReport"
    case powerDMARC = "PowerDMARC"
    case easyDMARC = "EasyDMARC"
    case mailhardener = "Mailhardener"
    case uriports = "URIports"
    case sendmarc = "Sendmarc"
    case onDMARC = "OnDMARC"

    /// The customers that the study counts.
    var customers: Int {
        switch self {
        case .tutanota: 7_614
        case .dmarcReport: 7_293
        case .powerDMARC: 3_753
        case .easyDMARC: 2_222
        case .mailhardener: 1_558
        case .uriports: 1_100
        case .sendmarc: 805
        case .onDMARC: 451
        }
    }

    /// The name to which record and policy host of a customer lead.
    package func target(for domain: String) -> String {
        switch self {
        case .tutanota: "_mta-sts.tutanota.de"
        case .dmarcReport: "\(Self.joined(domain, "-")).mta-sts.dmarcinput.com"
        case .powerDMARC: "\(Self.joined(domain, "-"))._mta.mta-sts.tech"
        case .easyDMARC: "\(Self.joined(domain, "_"))__mta_sts.easydmarc.pro"
        case .mailhardener: "\(domain)._mta-sts.mailhardener.com"
        case .uriports: "\(Self.joined(domain, "-"))._mta-sts.uriports.com"
        case .sendmarc: "\(domain)._mta-sts.sdmarc.net"
        case .onDMARC: "\(Self.joined(domain, "-"))._mta-sts.smart.ondmarc.com"
        }
    }

    private static func joined(_ domain: String, _ mark: Character) -> String {
        String(domain.map { $0 == "." ? mark : $0 })
    }

    /// The mail host of Tutanota's customers, who have mail and policy of one provider.
    static let tutanotaMail = "mail.tutanota.de"

    /// The records that Tutanota's customers share.
    package static let shared = [
        ZoneRecord(tutanota.target(for: ""), .text, "\"v=STSv1; id=\(tutanotaID)\""),
        ZoneRecord(tutanota.target(for: ""), .address, LabAddress.ordinary[0]),
        ZoneRecord(tutanotaMail, .address, LabAddress.mail),
    ]

    private static let tutanotaID = "20190501"
}
